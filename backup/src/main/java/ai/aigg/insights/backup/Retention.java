package ai.aigg.insights.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which copies stay: the newest of each of the last days, weeks and months that have one.
 * Periods are those of UTC, weeks begin on Monday. It counts copies, not the calendar, so
 * that a runner which stood still for a year has lost nothing.
 *
 * @param days how many days
 * @param weeks how many weeks
 * @param months how many months
 */
record Retention(int days, int weeks, int months) {

	/** What the design asks for. */
	static final Retention DEFAULT = new Retention(3, 10, 10);

	Retention {
		if (days < 1 || weeks < 0 || months < 0) {
			throw new IllegalArgumentException("At least the newest day is kept");
		}
	}

	/**
	 * Chooses what stays.
	 * @param taken when each copy was taken
	 * @return those that stay, each with the reasons; the newest is always among them
	 */
	SortedMap<Instant, Set<Reason>> keep(Collection<Instant> taken) {
		SortedMap<Instant, Set<Reason>> kept = new TreeMap<>(Comparator.reverseOrder());
		List<Instant> newestFirst = taken.stream().distinct().sorted(Comparator.reverseOrder()).toList();
		newestOfEach(newestFirst, this.days, Retention::day, Reason.DAILY, kept);
		newestOfEach(newestFirst, this.weeks, Retention::week, Reason.WEEKLY, kept);
		newestOfEach(newestFirst, this.months, (instant) -> YearMonth.from(day(instant)), Reason.MONTHLY, kept);
		return kept;
	}

	private static void newestOfEach(List<Instant> newestFirst, int most, Function<Instant, Object> period,
			Reason reason, SortedMap<Instant, Set<Reason>> kept) {
		Set<Object> seen = new HashSet<>();
		for (Instant instant : newestFirst) {
			if (seen.size() < most && seen.add(period.apply(instant))) {
				kept.computeIfAbsent(instant, (key) -> EnumSet.noneOf(Reason.class)).add(reason);
			}
		}
	}

	private static LocalDate day(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC).toLocalDate();
	}

	private static Object week(Instant instant) {
		LocalDate day = day(instant);
		return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
	}

	/**
	 * Why a copy stays.
	 */
	enum Reason {

		/** The newest of its day. */
		DAILY,

		/** The newest of its week. */
		WEEKLY,

		/** The newest of its month. */
		MONTHLY

	}

}
