package ai.aigg.insights.console.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The axis of time, in UTC.
 *
 * @param begin its left end
 * @param end its right end, later
 */
record TimeAxis(Instant begin, Instant end) {

	private static final Duration LEAST_SPAN = Duration.ofHours(1);

	private static final int MOST_TICKS = 8;

	/** Labels with a time of day are wide. */
	private static final int MOST_WIDE_TICKS = 5;

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration LONG = Duration.ofDays(60);

	private static final List<Duration> STEPS = List.of(Duration.ofMinutes(10), Duration.ofMinutes(30),
			Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12), DAY,
			Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(30), LONG,
			Duration.ofDays(91), Duration.ofDays(182), Duration.ofDays(365), Duration.ofDays(730));

	static TimeAxis of(Instant begin, Instant end) {
		Instant latest = end.minus(LEAST_SPAN);
		return new TimeAxis(begin.isBefore(latest) ? begin : latest, end);
	}

	/** Ticks between two places of the picture. */
	List<Tick> ticks(double left, double right) {
		for (Duration step : STEPS) {
			List<Instant> times = times(step);
			if (times.size() <= ((step.compareTo(DAY) < 0) ? MOST_WIDE_TICKS : MOST_TICKS)) {
				DateTimeFormatter format = format(step);
				return IntStream.range(0, times.size())
					.mapToObj((i) -> new Tick(left + (right - left) * share(times.get(i)), format.format(times.get(i)),
							i % 2 == 1))
					.toList();
			}
		}
		return List.of();
	}

	private List<Instant> times(Duration step) {
		long seconds = step.toSeconds();
		long first = Math.ceilDiv(this.begin.getEpochSecond(), seconds) * seconds;
		return LongStream.iterate(first, (at) -> at <= this.end.getEpochSecond(), (at) -> at + seconds)
			.limit(MOST_TICKS + 1L)
			.mapToObj(Instant::ofEpochSecond)
			.toList();
	}

	private static DateTimeFormatter format(Duration step) {
		String pattern = (step.compareTo(DAY) < 0) ? "d MMM HH:mm" : (step.compareTo(LONG) < 0) ? "d MMM" : "MMM yyyy";
		return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
	}

	/** How far right a time is: 0 at the left end, 1 at the right. */
	double share(Instant at) {
		double share = (double) Duration.between(this.begin, at).toMillis()
				/ Duration.between(this.begin, this.end).toMillis();
		return Math.clamp(share, 0, 1);
	}

}
