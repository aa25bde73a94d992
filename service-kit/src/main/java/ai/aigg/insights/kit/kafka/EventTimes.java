package ai.aigg.insights.kit.kafka;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Measures how long an event was on its way: from its change, over the outbox and the
 * broker, to the service that takes it.
 */
class EventTimes {

	private static final Duration[] BUCKETS = { Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
			Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2),
			Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5) };

	private final MeterRegistry meters;

	private final Clock clock;

	EventTimes(MeterRegistry meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Measures an event.
	 * @return {@code false} when it does not say when it happened
	 */
	boolean taken(String topic, String occurredAt) {
		try {
			Duration age = Duration.between(Instant.parse(occurredAt), this.clock.instant());
			Timer.builder("ring.event.age")
				.description("From an event's change to the service that takes it")
				.tag("topic", topic)
				.serviceLevelObjectives(BUCKETS)
				.register(this.meters)
				.record(age.isNegative() ? Duration.ZERO : age);
			return true;
		}
		catch (DateTimeException | ArithmeticException ex) {
			this.meters.counter("ring.event.undated", "topic", topic).increment();
			return false;
		}
	}

}
