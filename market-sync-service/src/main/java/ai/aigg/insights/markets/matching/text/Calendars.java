package ai.aigg.insights.markets.matching.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Makes days of what people write, as seen from a day.
 *
 * @param today the day of the post, or the planned end of a market
 * @param nearest whether a day without a year is the nearest one, before or after; else
 * the next one
 */
record Calendars(LocalDate today, boolean nearest) {

	private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
			Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7),
			Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));

	private static final int CENTURY = 2000;

	static int month(String name) {
		return MONTHS.getOrDefault(name.substring(0, 3), 1);
	}

	/**
	 * A day of a month.
	 * @param day 1 to 31; later than the month's last day counts as that
	 * @param month 1 to 12
	 * @param year four or two digits, or {@code null}
	 * @return the day, or {@code null} when there is none such
	 */
	@Nullable LocalDate day(int day, int month, @Nullable String year) {
		if (day < 1 || day > 31 || month < 1 || month > 12) {
			return null;
		}
		if (year != null) {
			return lastOr(day, YearMonth.of(year(year), month));
		}
		int now = this.today.getYear();
		Stream<LocalDate> years = Stream.of(now - 1, now, now + 1)
			.map((each) -> lastOr(day, YearMonth.of(each, month)));
		return this.nearest ? years.min((a, b) -> Long.compare(distance(a), distance(b))).orElse(null)
				: years.filter((each) -> !each.isBefore(this.today)).findFirst().orElse(null);
	}

	private static LocalDate lastOr(int day, YearMonth month) {
		return month.atDay(Math.min(day, month.lengthOfMonth()));
	}

	private long distance(LocalDate day) {
		return Math.abs(ChronoUnit.DAYS.between(this.today, day));
	}

	static int year(String digits) {
		int value = Integer.parseInt(digits);
		return (value < 100) ? CENTURY + value : value;
	}

	@Nullable LocalDate endOfMonth(int month, @Nullable String year) {
		return day(31, month, year);
	}

	/** The last day of a quarter, the next one to end when no year is given. */
	@Nullable LocalDate endOfQuarter(int quarter, @Nullable String year) {
		return endOfMonth(quarter * 3, year);
	}

	LocalDate endOfYear(int year) {
		return LocalDate.of(Math.clamp(year, 1900, 2200), 12, 31);
	}

	LocalDate weekday(String name, boolean next) {
		DayOfWeek day = Stream.of(DayOfWeek.values())
			.filter((each) -> each.name().regionMatches(true, 0, name, 0, 3))
			.findFirst()
			.orElse(DayOfWeek.SUNDAY);
		LocalDate soonest = this.today.with(TemporalAdjusters.nextOrSame(day));
		boolean sameWeek = !soonest.isAfter(this.today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
		return (next && sameWeek) ? soonest.plusWeeks(1) : soonest;
	}

	/**
	 * The end of a stretch of time.
	 * @param unit day, week, weekend, month, quarter, year or decade
	 * @param ahead 0 for this one, 1 for the next
	 * @return its last day
	 */
	LocalDate end(String unit, int ahead) {
		return switch (unit) {
			case "week", "weekend", "wk" -> weekday("sunday", false).plusWeeks(ahead);
			case "month" -> YearMonth.from(this.today).plusMonths(ahead).atEndOfMonth();
			case "quarter" -> {
				YearMonth last = YearMonth.of(this.today.getYear(), (this.today.getMonthValue() + 2) / 3 * 3);
				yield last.plusMonths(3L * ahead).atEndOfMonth();
			}
			case "decade" -> endOfYear(this.today.getYear() / 10 * 10 + 9 + 10 * ahead);
			case "year", "yr" -> endOfYear(this.today.getYear() + ahead);
			default -> this.today.plusDays(ahead);
		};
	}

	/** What is so many units away. */
	LocalDate in(int count, String unit) {
		return switch (unit.substring(0, 1)) {
			case "h" -> this.today.plusDays(count / 24);
			case "w" -> this.today.plusWeeks(count);
			case "m" -> this.today.plusMonths(count);
			case "q" -> this.today.plusMonths(3L * count);
			case "y" -> this.today.plusYears(Math.min(count, 100));
			default -> this.today.plusDays(count);
		};
	}

	/** General elections of the United States: the Tuesday after the first Monday. */
	LocalDate electionDay(int every) {
		int year = this.today.getYear();
		while (year % every != ((every == 4) ? 0 : 2 % every) || (every == 2 && year % 4 == 0)
				|| election(year).isBefore(this.today)) {
			year++;
		}
		return election(year);
	}

	private static LocalDate election(int year) {
		return Year.of(year)
			.atMonth(Month.NOVEMBER)
			.atDay(1)
			.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
			.plusDays(1);
	}

	/** A day by its parts, or {@code null} when there is none such. */
	static @Nullable LocalDate exact(String year, String month, String day) {
		try {
			return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
