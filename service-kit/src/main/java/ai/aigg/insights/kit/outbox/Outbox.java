package ai.aigg.insights.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.schema.events.Event;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes events that are to be published when, and only when, the transaction of their
 * change commits.
 */
public class Outbox {

	private static final Duration[] STEPS = { Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
			Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10),
			Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5) };

	private final JdbcClient jdbc;

	private final String insert;

	private final OutboxRelay relay;

	private final MeterRegistry meters;

	Outbox(JdbcClient jdbc, String table, OutboxRelay relay, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.meters = meters;
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
		LogContext.since().ifPresent((since) -> step(event, since));
		this.relay.signalAfterCommit();
	}

	private void step(Event event, Instant since) {
		Timer.builder("ring.step")
			.description("From the event that asks for some work to the event that tells its result")
			.tag("result", Topic.of(event).topicName())
			.serviceLevelObjectives(STEPS)
			.register(this.meters)
			.record(Duration.between(since, event.occurredAt()));
	}

}
