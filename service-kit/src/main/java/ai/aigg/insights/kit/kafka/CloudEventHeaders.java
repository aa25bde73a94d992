package ai.aigg.insights.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The headers of an event's record: CloudEvents 1.0, Kafka binding, binary mode.
 */
public final class CloudEventHeaders {

	/**
	 * What the event is about: the question id, or the market id where there is no
	 * question.
	 */
	public static final String SUBJECT = "ce_subject";

	/** When the event happened: an ISO 8601 instant. */
	public static final String TIME = "ce_time";

	/** W3C trace context. */
	public static final String TRACEPARENT = "traceparent";

	private CloudEventHeaders() {
	}

	static void write(Headers headers, Topic topic, String source, UUID eventId, Instant occurredAt, String subject,
			@Nullable String traceparent) {
		add(headers, "ce_specversion", "1.0");
		add(headers, "ce_id", eventId.toString());
		add(headers, "ce_type", topic.cloudEventType());
		add(headers, "ce_source", "/aigg/" + source);
		add(headers, TIME, occurredAt.toString());
		add(headers, SUBJECT, subject);
		add(headers, "content-type", "application/json");
		if (traceparent != null) {
			add(headers, TRACEPARENT, traceparent);
		}
	}

	/**
	 * Reads a header.
	 * @param headers of a record
	 * @param name the header's name
	 * @return its newest value as text, or {@code null} when the record has none of that
	 * name
	 */
	public static @Nullable String read(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

	private static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
