package ai.aigg.insights.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * What is done once a day, each at its hour of UTC.
 */
enum Chore {

	/** The base copy. */
	BASE(LocalTime.of(1, 10)),

	/** The logical dump. */
	DUMP(LocalTime.of(2, 10)),

	/** All checks, and the drill. */
	VERIFY(LocalTime.of(3, 10));

	private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

	private final LocalTime hour;

	Chore(LocalTime hour) {
		this.hour = hour;
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether it is time.
	 * @param now the time
	 * @param lastSuccess when it last succeeded
	 * @param lastFailure when it last failed since the runner started
	 * @return {@code true} when its hour has come since the last success, or there was
	 * none, and a failure is a quarter of an hour ago
	 */
	boolean due(Instant now, Optional<Instant> lastSuccess, Optional<Instant> lastFailure) {
		if (lastFailure.filter((failure) -> failure.plus(AFTER_FAILURE).isAfter(now)).isPresent()) {
			return false;
		}
		return lastSuccess.map((success) -> success.isBefore(lastHour(now))).orElse(true);
	}

	private Instant lastHour(Instant now) {
		Instant today = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(this.hour).toInstant(ZoneOffset.UTC);
		return today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today;
	}

}
