package ai.aigg.insights.kit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.kit.kafka.CloudEventHeaders;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.kit.tracing.Traces;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ServiceKitIT extends KitContext {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@Autowired
	private KitTestApplication application;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private KafkaTemplate<String, byte[]> template;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Traces traces;

	@Autowired
	private Ids ids;

	@Autowired
	private Clock clock;

	@Test
	void anEventGoesOutWhenItsTransactionCommitsWithItsCloudEventsHeaders() {
		QuestionAsked event = question("will it rain?");
		this.traces.in("mention", Traces.of(event.questionId().value()), () -> publish(event));
		await().atMost(LIMIT).until(() -> this.application.worked.contains(event.questionId()));
		ConsumerRecord<String, byte[]> record = records(Topic.QUESTION_ASKED.topicName()).stream()
			.filter((candidate) -> event.key().equals(candidate.key()))
			.findFirst()
			.orElseThrow();
		assertThat(Map.of("ce_specversion", "1.0", "ce_id", event.id().toString(), "ce_type",
				"ai.aigg.question.asked.v1", "ce_source", "/aigg/kit-test", "ce_time", event.occurredAt().toString(),
				"ce_subject", event.questionId().toString(), "content-type", "application/json"))
			.allSatisfy((name, value) -> assertThat(CloudEventHeaders.read(record.headers(), name)).isEqualTo(value));
		assertThat(this.application.taken).filteredOn((seen) -> seen.question().equals(event.questionId()))
			.singleElement()
			.satisfies(
					(seen) -> assertThat(seen.onVirtualThread()).as("consumer loops run on platform threads").isFalse())
			.satisfies((seen) -> assertThat(seen.traceparent()).as("the trace has the question's id")
				.matches("00-%s-[0-9a-f]{16}-01".formatted(event.key().replace("-", ""))));
		await().atMost(LIMIT)
			.until(() -> this.jdbc.sql("SELECT count(*) FROM gateway_outbox").query(Long.class).single() == 0);
	}

	@Test
	void anEventOfARolledBackTransactionIsNeverSent() {
		QuestionAsked never = question("never");
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.publish(never);
			status.setRollbackOnly();
		});
		QuestionAsked after = question("after");
		publish(after);
		await().atMost(LIMIT).until(() -> this.application.worked.contains(after.questionId()));
		assertThat(records(Topic.QUESTION_ASKED.topicName())).extracting(ConsumerRecord::key)
			.contains(after.key())
			.doesNotContain(never.key());
	}

	@Test
	void publishingOutsideOfATransactionIsRefused() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.publish(question("no transaction")));
	}

	@Test
	void aRedeliveredEventIsTakenOnce() {
		QuestionAsked event = question("again");
		byte[] payload = EventJson.write(event);
		for (int i = 0; i < 3; i++) {
			this.template.send(Topic.QUESTION_ASKED.topicName(), event.key(), payload).join();
		}
		QuestionAsked last = question("last of that key", event.questionId());
		publish(last);
		await().atMost(LIMIT)
			.until(() -> this.application.taken.stream()
				.filter((seen) -> seen.question().equals(event.questionId()))
				.count() >= 2);
		assertThat(this.application.taken).filteredOn((seen) -> seen.question().equals(event.questionId())).hasSize(2);
	}

	@Test
	void undecodableAndHopelessRecordsGoAsideAndThePartitionMovesOn() {
		String key = UUID.randomUUID().toString();
		double before = deadLettersCounted();
		this.template.send(Topic.QUESTION_ASKED.topicName(), key, "\u0000 no json".getBytes(StandardCharsets.UTF_8))
			.join();
		this.template.send(Topic.QUESTION_ASKED.topicName(), key, null).join();
		QuestionAsked poison = question(KitTestApplication.POISON);
		this.template.send(Topic.QUESTION_ASKED.topicName(), key, EventJson.write(poison)).join();
		QuestionAsked good = question("good");
		this.template.send(Topic.QUESTION_ASKED.topicName(), key, EventJson.write(good)).join();
		await().atMost(LIMIT).until(() -> this.application.worked.contains(good.questionId()));
		assertThat(records(Topic.QUESTION_ASKED.deadLetterName())).filteredOn((record) -> key.equals(record.key()))
			.hasSize(3)
			.allSatisfy((record) -> assertThat(CloudEventHeaders.read(record.headers(), "kafka_dlt-exception-message"))
				.isNotBlank());
		assertThat(deadLettersCounted() - before).isEqualTo(3);
	}

	@Test
	void aJobThatKeepsFailingIsGivenUpAndItsRowIsGone() {
		QuestionAsked event = question(KitTestApplication.HOPELESS);
		publish(event);
		await().atMost(LIMIT).until(() -> this.application.givenUp.contains(event.questionId()));
		await().atMost(LIMIT)
			.until(() -> this.jdbc.sql("SELECT count(*) FROM gateway_jobs WHERE task_instance = :question")
				.param("question", event.questionId().toString())
				.query(Long.class)
				.single() == 0);
		assertThat(this.application.worked).doesNotContain(event.questionId());
	}

	@Test
	void aJobThatSleepsIsTriedAgainAndNotGivenUp() {
		QuestionAsked event = question(KitTestApplication.SLEEPY);
		publish(event);
		await().atMost(LIMIT)
			.until(() -> this.application.worked.stream().filter(event.questionId()::equals).count() == 4);
		await().atMost(LIMIT)
			.until(() -> this.jdbc.sql("SELECT count(*) FROM gateway_jobs WHERE task_instance = :question")
				.param("question", event.questionId().toString())
				.query(Long.class)
				.single() == 0);
		assertThat(this.application.givenUp).doesNotContain(event.questionId());
	}

	@Test
	void eventsOfOneKeyKeepTheirOrder() {
		QuestionId question = new QuestionId(this.ids.next());
		List<UUID> published = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			QuestionAsked event = question("in order " + i, question);
			published.add(event.id());
			publish(event);
		}
		await().atMost(LIMIT)
			.until(() -> records(Topic.QUESTION_ASKED.topicName()).stream()
				.filter((record) -> question.toString().equals(record.key()))
				.count() >= 50);
		assertThat(records(Topic.QUESTION_ASKED.topicName()))
			.filteredOn((record) -> question.toString().equals(record.key()))
			.extracting((record) -> CloudEventHeaders.read(record.headers(), "ce_id"))
			.containsExactlyElementsOf(published.stream().map(UUID::toString).toList());
	}

	@Test
	void idsAreInTheOrderOfTheirMaking() {
		UUID first = this.ids.next();
		UUID second = this.ids.next();
		assertThat(first.version()).isEqualTo(7);
		assertThat(first.toString()).isLessThan(second.toString());
	}

	private void publish(QuestionAsked event) {
		this.transaction.executeWithoutResult((status) -> this.outbox.publish(event));
	}

	private double deadLettersCounted() {
		return this.meters.find("dlt.records").counters().stream().mapToDouble((counter) -> counter.count()).sum();
	}

	private QuestionAsked question(String text) {
		return question(text, new QuestionId(this.ids.next()));
	}

	private QuestionAsked question(String text, QuestionId id) {
		Instant now = this.clock.instant();
		return new QuestionAsked(this.ids.next(), now, 1, id, "x", "1", text, null, now, null, null);
	}

	private static List<ConsumerRecord<String, byte[]>> records(String topic) {
		Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.bootstrapServers());
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofMillis(200)).forEach(found::add);
			}
			return found;
		}
	}

}
