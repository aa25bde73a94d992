package ai.aigg.insights.kit.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import ai.aigg.insights.kit.kafka.CloudEventHeaders;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * A record in a dead-letter topic.
 *
 * @param topic the topic that it came from
 * @param source the record
 */
record DeadLetter(Topic topic, ConsumerRecord<String, byte[]> source) {

	/** All headers that were added when the record was put aside begin like this. */
	static final String ADDED = "kafka_dlt-";

	private static final int LONGEST_HEADER = 2_000;

	long offset() {
		return this.source.offset();
	}

	Instant recordedAt() {
		return Instant.ofEpochMilli(this.source.timestamp());
	}

	byte @Nullable [] payload() {
		return this.source.value();
	}

	/** The consumer group that failed. */
	@Nullable String group() {
		return text(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP);
	}

	/** What went wrong, in the words of the innermost exception that was kept. */
	String cause() {
		String type = Objects.requireNonNullElse(text(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN),
				Objects.requireNonNullElse(text(KafkaHeaders.DLT_EXCEPTION_FQCN), "unknown"));
		return type.substring(type.lastIndexOf('.') + 1);
	}

	@Nullable String message() {
		return text(KafkaHeaders.DLT_EXCEPTION_MESSAGE);
	}

	@Nullable Long originalPartition() {
		return number(KafkaHeaders.DLT_ORIGINAL_PARTITION);
	}

	@Nullable Long originalOffset() {
		return number(KafkaHeaders.DLT_ORIGINAL_OFFSET);
	}

	@Nullable Instant originalTime() {
		Long time = number(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP);
		return (time != null) ? Instant.ofEpochMilli(time) : null;
	}

	/** The headers that the record came with. */
	Map<String, String> headers() {
		Map<String, String> headers = new TreeMap<>();
		for (Header header : this.source.headers()) {
			if (!header.key().startsWith(ADDED) && header.value() != null) {
				String value = new String(header.value(), StandardCharsets.UTF_8);
				headers.put(header.key(), value.substring(0, Math.min(value.length(), LONGEST_HEADER)));
			}
		}
		return headers;
	}

	private @Nullable String text(String name) {
		return CloudEventHeaders.read(this.source.headers(), name);
	}

	private @Nullable Long number(String name) {
		Header header = this.source.headers().lastHeader(name);
		if (header == null || header.value() == null) {
			return null;
		}
		return switch (header.value().length) {
			case Integer.BYTES -> (long) ByteBuffer.wrap(header.value()).getInt();
			case Long.BYTES -> ByteBuffer.wrap(header.value()).getLong();
			default -> null;
		};
	}

}
