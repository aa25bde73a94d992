package ai.aigg.insights.gateway.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The axis of time, in UTC.
 *
 * @param begin its left end
 * @param end its right end, later
 */
record TimeAxis(Instant begin, Instant end) {

	private static final Duration LEAST_SPAN = Duration.ofHours(1);

	private static final int MOST_TICKS = 7;

	/** Labels with a time of day are wide. */
	private static final int MOST_WIDE_TICKS = 4;

	private static final Duration DAYS = Duration.ofDays(1);

	private static final List<Duration> STEPS = List.of(Duration.ofMinutes(10), Duration.ofMinutes(30),
			Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12), DAYS,
			Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(7));

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	static TimeAxis of(Chart chart) {
		Instant latest = chart.end().minus(LEAST_SPAN);
		return new TimeAxis(chart.begin().isBefore(latest) ? chart.begin() : latest, chart.end());
	}

	List<Tick> ticks() {
		for (Duration step : STEPS) {
			List<Tick> ticks = ticks(step);
			if (ticks.size() <= ((step.compareTo(DAYS) < 0) ? MOST_WIDE_TICKS : MOST_TICKS)) {
				return ticks;
			}
		}
		return List.of();
	}

	private List<Tick> ticks(Duration step) {
		long seconds = step.toSeconds();
		long first = Math.ceilDiv(this.begin.getEpochSecond(), seconds) * seconds;
		DateTimeFormatter format = (step.compareTo(DAYS) < 0) ? TIME : DAY;
		return LongStream.iterate(first, (at) -> at <= this.end.getEpochSecond(), (at) -> at + seconds)
			.limit(MOST_TICKS + 1L)
			.mapToObj(Instant::ofEpochSecond)
			.map((at) -> new Tick(at, format.format(at)))
			.toList();
	}

	/**
	 * How far right a time is.
	 * @param at within the axis
	 * @return 0 at the left end, 1 at the right
	 */
	double share(Instant at) {
		return (double) Duration.between(this.begin, at).toMillis() / Duration.between(this.begin, this.end).toMillis();
	}

	/**
	 * A marked time.
	 *
	 * @param at when
	 * @param label what is written below it
	 */
	record Tick(Instant at, String label) {
	}

}
