package ai.aigg.insights.markets.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.history.TimeSteps;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that a caller wrote.
 */
final class PriceTimes {

	private static final Duration DEFAULT_TIME = Duration.ofDays(1);

	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

	private static final Pattern SHORT_STEP = Pattern.compile("([1-9]\\d{0,5})([smhd])");

	private PriceTimes() {
	}

	/**
	 * Reads them.
	 * @param from ISO instant or epoch seconds; a day before the end when {@code null}
	 * @param to the same; now when {@code null} or later
	 * @param step ISO duration, or like 1m, 5m, 1h, 1d
	 * @param now the present
	 * @return the steps
	 */
	static TimeSteps read(@Nullable String from, @Nullable String to, String step, Instant now) {
		Instant present = now.truncatedTo(ChronoUnit.SECONDS);
		Instant end = (to != null) ? instant("to", to) : present;
		// Nobody knows the prices to come.
		end = end.isAfter(present) ? present : end;
		Instant start = (from != null) ? instant("from", from) : end.minus(DEFAULT_TIME);
		try {
			return new TimeSteps(start, end, step(step));
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.because(String.valueOf(ex.getMessage()), ex);
		}
	}

	private static Instant instant(String name, String text) {
		try {
			Instant instant = SECONDS.matcher(text).matches() ? Instant.ofEpochSecond(Long.parseLong(text))
					: Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
			if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(LATEST)) {
				return instant;
			}
		}
		catch (DateTimeException ex) {
			throw BadRequest.because(name + " is an instant like 2026-11-22T15:00:00Z, or seconds since 1970", ex);
		}
		throw BadRequest.because(name + " lies between 1970 and 2200");
	}

	private static Duration step(String text) {
		try {
			Matcher matcher = SHORT_STEP.matcher(text);
			if (matcher.matches()) {
				long count = Long.parseLong(matcher.group(1));
				return switch (matcher.group(2)) {
					case "s" -> Duration.ofSeconds(count);
					case "m" -> Duration.ofMinutes(count);
					case "h" -> Duration.ofHours(count);
					default -> Duration.ofDays(count);
				};
			}
			return Duration.parse(text);
		}
		catch (DateTimeException | ArithmeticException ex) {
			throw BadRequest.because("step is a length of time like 1m, 5m, 1h, 1d or PT15M", ex);
		}
	}

}
