package ai.aigg.insights.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.schema.events.Event;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.Topic;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes events that are to be published when, and only when, the transaction of their
 * change commits.
 */
public class Outbox {

	private final JdbcClient jdbc;

	private final String insert;

	private final OutboxRelay relay;

	Outbox(JdbcClient jdbc, String table, OutboxRelay relay) {
		this.jdbc = jdbc;
		this.relay = relay;
		this.insert = """
				INSERT INTO %s (event_id, topic, event_key, subject, payload, traceparent, occurred_at)
				VALUES (:eventId, :topic, :key, :subject, :payload::jsonb, :traceparent, :occurredAt)
				""".formatted(table);
	}

	/**
	 * Stores an event in the transaction that is under way. Events of one key are
	 * published in the order of their commits as long as the row that the key names was
	 * locked or written before this call.
	 * @param event what happened
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside of
	 * a transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void publish(Event event) {
		this.jdbc.sql(this.insert)
			.param("eventId", event.id())
			.param("topic", Topic.of(event).topicName())
			.param("key", event.key())
			.param("subject", event.subject())
			.param("payload", new String(EventJson.write(event), StandardCharsets.UTF_8))
			.param("traceparent", LogContext.traceparent())
			.param("occurredAt", event.occurredAt().atOffset(ZoneOffset.UTC))
			.update();
		this.relay.signalAfterCommit();
	}

}
