package ai.aigg.insights.kit.follow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class FollowerIT {

	private static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");

	@Test
	void hearsWhatHappensAfterItBeganAndStepsOverWhatIsNoEvent() throws Exception {
		List<QuestionEvent> heard = new CopyOnWriteArrayList<>();
		QuestionAsked before = asked();
		QuestionAsked after = asked();
		send(EventJson.write(before));
		Follower ended;
		try (Follower follower = Follower.start(TestServers.bootstrapServers(), heard::add)) {
			ended = follower;
			assertThat(follower.reachesBroker()).isTrue();
			send("{no event".getBytes(StandardCharsets.UTF_8));
			send(EventJson.write(after));
			await().atMost(Duration.ofSeconds(20)).until(() -> heard.contains(after));
			assertThat(heard).doesNotContain(before);
		}
		assertThat(ended.isRunning()).isFalse();
		assertThat(ended.reachesBroker()).isFalse();
	}

	@Test
	void saysAtOnceThatTheBrokerIsAway() {
		assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> Follower
			.start(Map.of("bootstrap.servers", "localhost:1", "default.api.timeout.ms", 500), (event) -> {
			}));
	}

	private static QuestionAsked asked() {
		return new QuestionAsked(UUID.randomUUID(), NOW, 1, new QuestionId(UUID.randomUUID()), "test", "1", "rain?",
				null, NOW, null, null);
	}

	private static void send(byte[] value) throws Exception {
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", TestServers.bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(Topic.QUESTION_ASKED.topicName(), "key", value))
				.get(20, TimeUnit.SECONDS);
		}
	}

}
