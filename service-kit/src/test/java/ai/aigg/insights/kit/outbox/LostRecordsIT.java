package ai.aigg.insights.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.KitContext;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.TopicNames;
import ai.aigg.insights.schema.provision.TopicProvisioner;
import ai.aigg.insights.schema.provision.TopicSettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes from the broker what nobody has read yet, and from the group where it was.
 */
class LostRecordsIT extends KitContext {

	private static final String GROUP = "kit-test";

	private final Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()));

	@Autowired
	private LossCheck check;

	@Autowired
	private Outbox outbox;

	@Autowired
	private KafkaListenerEndpointRegistry listeners;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Ids ids;

	@Autowired
	private Clock clock;

	@AfterEach
	void listen() {
		this.listeners.start();
		this.admin.close();
	}

	@Test
	void whatWasInATopicThatIsEmptiedBeforeItIsReadIsSentAgain() throws Exception {
		QuestionAsked read = question("read in time");
		publish(read);
		awaitTaken(read);
		this.listeners.stop();
		QuestionAsked lost = question("not read in time");
		publish(lost);
		this.check.check();
		double before = repeated();
		this.admin
			.deleteRecords(Map.of(partition(0), RecordsToDelete.beforeOffset(-1), partition(1),
					RecordsToDelete.beforeOffset(-1)))
			.all()
			.get(20, TimeUnit.SECONDS);
		this.check.check();
		this.listeners.start();
		awaitTaken(lost);
		assertThat(repeated()).isGreaterThanOrEqualTo(before + 1);
		assertOnceEach();
	}

	@Test
	void whatWasInATopicThatIsMadeAnewIsSentAgain() throws Exception {
		QuestionAsked early = question("before");
		publish(early);
		awaitTaken(early);
		this.listeners.stop();
		QuestionAsked lost = question("in the topic that goes");
		publish(lost);
		this.check.check();
		this.admin.deleteTopics(Set.of(TopicNames.QUESTION_ASKED)).all().get(20, TimeUnit.SECONDS);
		Awaitility.await()
			.until(() -> !this.admin.listTopics()
				.names()
				.get(20, TimeUnit.SECONDS)
				.contains(TopicNames.QUESTION_ASKED));
		new TopicProvisioner(Map.of("bootstrap.servers", TestServers.bootstrapServers()))
			.provision(new TopicSettings(2, (short) 1));
		QuestionAsked next = question("in the topic that comes");
		publish(next);
		this.check.check();
		this.listeners.start();
		awaitTaken(lost);
		awaitTaken(next);
		assertOnceEach();
	}

	@Test
	void aGroupWhoseOffsetsAreLostReadsEverythingAgainAndTakesNothingTwice() throws Exception {
		QuestionAsked known = question("taken long ago");
		publish(known);
		awaitTaken(known);
		this.listeners.stop();
		QuestionAsked waiting = question("sent meanwhile");
		publish(waiting);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.ignoreExceptions()
			.until(() -> this.admin.deleteConsumerGroups(Set.of(GROUP)).all().get(20, TimeUnit.SECONDS) == null);
		this.listeners.start();
		awaitTaken(waiting);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.admin.listConsumerGroupOffsets(GROUP)
				.partitionsToOffsetAndMetadata()
				.get(20, TimeUnit.SECONDS)
				.size() == 2);
		assertOnceEach();
	}

	@Test
	void whatIsTooOldToBeWaitedForIsForgotten() throws Exception {
		QuestionAsked old = question("an hour ago");
		publish(old);
		this.jdbc.sql("UPDATE gateway_outbox_sent SET sent_at = sent_at - interval '1 hour' WHERE event_id = :id")
			.param("id", old.id())
			.update();
		QuestionAsked young = question("now");
		publish(young);
		this.check.check();
		assertThat(sent(old)).isZero();
		assertThat(sent(young)).isEqualTo(1);
	}

	/** Each was worked upon once, however often it came. */
	private void assertOnceEach() {
		assertThat(
				this.jdbc.sql("SELECT count(*) - count(DISTINCT event_id) FROM gateway_inbox WHERE consumer = 'test'")
					.query(Long.class)
					.single())
			.isZero();
	}

	private void awaitTaken(QuestionAsked event) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("SELECT count(*) FROM gateway_inbox WHERE event_id = :id")
				.param("id", event.id())
				.query(Long.class)
				.single() == 1);
	}

	/** Publishes, and waits until the broker has it. */
	private void publish(QuestionAsked event) {
		this.transaction.executeWithoutResult((status) -> this.outbox.publish(event));
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sent(event) == 1);
	}

	private long sent(QuestionAsked event) {
		return this.jdbc.sql("SELECT count(*) FROM gateway_outbox_sent WHERE event_id = :id")
			.param("id", event.id())
			.query(Long.class)
			.single();
	}

	private double repeated() {
		return this.meters.counter("outbox.repeated").count();
	}

	private static TopicPartition partition(int number) {
		return new TopicPartition(TopicNames.QUESTION_ASKED, number);
	}

	private QuestionAsked question(String text) {
		Instant now = this.clock.instant();
		return new QuestionAsked(this.ids.next(), now, 1, new QuestionId(this.ids.next()), "x", "1", text, null, now,
				null, null);
	}

}
