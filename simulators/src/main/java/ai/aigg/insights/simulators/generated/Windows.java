package ai.aigg.insights.simulators.generated;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds the rounds of a recurring event that are listed at a moment: the present one,
 * those ahead, and those that ended lately.
 */
final class Windows {

	/** Polymarket's questions speak of Eastern Time. */
	static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	private static final Duration KEPT_AT_LEAST = Duration.ofHours(6);

	private static final Duration KEPT_AT_MOST = Duration.ofDays(10);

	private Windows() {
	}

	/**
	 * The windows of a template, among them some that open later.
	 * @param breadth factor on how far ahead short windows are listed
	 */
	static List<Window> of(Template template, Instant now, int breadth) {
		LocalDate today = now.atZone(NEW_YORK).toLocalDate();
		int year = today.getYear();
		int ahead = template.ahead();
		long far = (long) ahead * breadth;
		Stream<Window> windows = switch (template.every()) {
			case FIVE_MINUTES -> spans(Duration.ofMinutes(5), now, far);
			case QUARTER_HOUR -> spans(Duration.ofMinutes(15), now, far);
			case HOUR -> spans(Duration.ofHours(1), now, far);
			case DAY ->
				LongStream.rangeClosed(-4, far).mapToObj((day) -> days(template, today.plusDays(day), 1, far + 1));
			case WEEK -> LongStream.rangeClosed(-2, far + 1)
				.mapToObj((week) -> days(template, friday(today).plusWeeks(week), 5, 7 * (far + 1)));
			case MONTH -> IntStream.rangeClosed(-1, ahead + 1)
				.mapToObj((month) -> lastDay(today.plusMonths(month)))
				.map((day) -> days(template, day, day.getDayOfMonth(), 31L * (ahead + 1)));
			case YEAR -> IntStream.rangeClosed(year - 1, year + ahead + 1)
				.mapToObj((each) -> days(template, LocalDate.of(each, 12, 31), 365, 366L * ahead + 380));
			case ANNUAL -> IntStream.rangeClosed(year - 1, year + ahead + 1)
				.mapToObj((each) -> MonthDay.parse("--" + Objects.requireNonNull(template.on())).atYear(each))
				.map((day) -> days(template, day, 300, 365L * ahead + 364));
			case ON_DATES -> Objects.requireNonNull(template.dates())
				.stream()
				.map((day) -> days(template, LocalDate.parse(day), 45, 45L * (ahead + 1)));
		};
		return windows.filter((window) -> kept(window.start(), window.end(), now)).toList();
	}

	/**
	 * Whether something that ended is still listed: for three times its length, at least
	 * six hours, at most ten days.
	 */
	static boolean kept(Instant start, Instant end, Instant now) {
		Duration keep = Duration.between(start, end).multipliedBy(3);
		if (keep.compareTo(KEPT_AT_LEAST) < 0) {
			keep = KEPT_AT_LEAST;
		}
		return end.plus((keep.compareTo(KEPT_AT_MOST) > 0) ? KEPT_AT_MOST : keep).isAfter(now);
	}

	/** Midnight after a day. */
	static Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(NEW_YORK).toInstant();
	}

	private static Stream<Window> spans(Duration length, Instant now, long ahead) {
		long millis = length.toMillis();
		long present = now.toEpochMilli() / millis;
		long past = KEPT_AT_LEAST.toMillis() / millis;
		return LongStream.rangeClosed(present - past, present + ahead).mapToObj((number) -> {
			Instant start = Instant.ofEpochMilli(number * millis);
			Instant end = start.plus(length);
			LocalDate day = start.atZone(NEW_YORK).toLocalDate();
			return new Window(start.minus(length.multipliedBy(ahead)), start, end, day,
					WindowWords.ofSpan(start.atZone(NEW_YORK), end.atZone(NEW_YORK)));
		});
	}

	private static Window days(Template template, LocalDate day, long length, long listed) {
		String at = template.at();
		Instant end = (at != null) ? day.atTime(LocalTime.parse(at)).atZone(NEW_YORK).toInstant() : endOf(day);
		return new Window(end.minus(Duration.ofDays(listed)), end.minus(Duration.ofDays(length)), end, day,
				WindowWords.ofDay(day, length));
	}

	private static LocalDate friday(LocalDate today) {
		return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
	}

	private static LocalDate lastDay(LocalDate day) {
		return day.with(TemporalAdjusters.lastDayOfMonth());
	}

}
