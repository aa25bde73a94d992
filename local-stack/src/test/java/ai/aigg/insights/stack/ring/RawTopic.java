package ai.aigg.insights.stack.ring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A topic as bytes, and what went aside from it.
 *
 * @param bootstrapServers where the broker is
 * @param topic the topic
 */
record RawTopic(String bootstrapServers, Topic topic) {

	/** Sends something to each partition; says how many there are. */
	int sendToAll(byte[] value) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.bootstrapServers), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			List<Future<RecordMetadata>> sent = producer.partitionsFor(this.topic.topicName())
				.stream()
				.map((partition) -> producer
					.send(new ProducerRecord<>(partition.topic(), partition.partition(), null, value)))
				.toList();
			producer.flush();
			assertThat(sent).allSatisfy((future) -> assertThat(future).succeedsWithin(Ring.LIMIT));
			return sent.size();
		}
	}

	/** The first record that is there. */
	String oldest() {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.bootstrapServers), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(this.topic.topicName())
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			return await().atMost(Ring.LIMIT).until(() -> {
				for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
					if (record.value()[0] == '{') {
						return new String(record.value(), StandardCharsets.UTF_8);
					}
				}
				return "";
			}, (text) -> text.endsWith("}"));
		}
	}

	/** Counts the dead letters that are just that. */
	long deadLetters(byte[] value) {
		TopicPartition letters = new TopicPartition(this.topic.deadLetterName(), 0);
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.bootstrapServers), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.assign(List.of(letters));
			consumer.seekToBeginning(List.of(letters));
			long count = 0;
			while (consumer.position(letters) < consumer.endOffsets(List.of(letters)).getOrDefault(letters, 0L)) {
				for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(500))) {
					count += Arrays.equals(letter.value(), value) ? 1 : 0;
				}
			}
			return count;
		}
	}

}
