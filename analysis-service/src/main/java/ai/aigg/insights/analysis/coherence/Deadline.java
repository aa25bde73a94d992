package ai.aigg.insights.analysis.coherence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The deadline that a title names, and what the title says besides: two titles that say
 * the same but for the deadline ask the same question.
 *
 * @param date the last day that counts
 * @param question the title without it, in plain small letters
 */
record Deadline(LocalDate date, String question) {

	private static final int LONGEST_TITLE = 300;

	/** A market may end a little before the last day that counts, or long after it. */
	private static final int SLACK_DAYS = 31;

	private static final Pattern BY = Pattern.compile(
			"\\b(by|before)\\s+(?:(?:the\\s+)?end\\s+of\\s+)?(?:(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
					+ "(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s+(20\\d{2}))?)|(20\\d{2}))\\b",
			Pattern.CASE_INSENSITIVE);

	/**
	 * What lasts is the less likely the later the deadline; such titles are left alone.
	 */
	private static final Pattern LASTS = Pattern.compile(
			"\\b(not|no|never|without|fail|fails|avoid|avoids|remain|remains|stay|stays|still|last|lasts|keep|keeps)\\b|n't\\b");

	/**
	 * Reads a title.
	 * @param title the market's title; hostile
	 * @param end the end as planned, which tells the year where the title names none
	 * @return empty when it names no deadline, or two
	 */
	static Optional<Deadline> of(String title, @Nullable Instant end) {
		if (title.length() > LONGEST_TITLE) {
			return Optional.empty();
		}
		Matcher matcher = BY.matcher(title);
		if (!matcher.find()) {
			return Optional.empty();
		}
		MatchResult found = matcher.toMatchResult();
		String rest = plain(title.substring(0, found.start()) + " | " + title.substring(found.end()));
		if (matcher.find() || LASTS.matcher(rest).find()) {
			return Optional.empty();
		}
		return date(found, end).map((date) -> new Deadline(date, rest));
	}

	private static Optional<LocalDate> date(MatchResult found, @Nullable Instant end) {
		boolean before = found.group(1).equalsIgnoreCase("before");
		try {
			if (found.group(5) != null) {
				Year year = Year.parse(found.group(5));
				return Optional.of(before ? year.atDay(1).minusDays(1) : year.atMonth(Month.DECEMBER).atEndOfMonth());
			}
			int month = month(found.group(2));
			if (found.group(4) != null) {
				return Optional.of(date(Integer.parseInt(found.group(4)), month, found.group(3), before));
			}
			if (end == null) {
				return Optional.empty();
			}
			LocalDate planned = end.atZone(ZoneOffset.UTC).toLocalDate();
			return Stream.of(-1, 0, 1)
				.map((years) -> date(planned.getYear() + years, month, found.group(3), before))
				.filter((date) -> !date.isAfter(planned.plusDays(SLACK_DAYS)))
				.max(Comparator.naturalOrder());
		}
		catch (DateTimeException ex) {
			// 31 June names no day, so the title names no deadline.
			return Optional.empty();
		}
	}

	private static LocalDate date(int year, int month, @Nullable String day, boolean before) {
		LocalDate date = (day != null) ? LocalDate.of(year, month, Integer.parseInt(day))
				: LocalDate.of(year, month, 1);
		if (before) {
			return date.minusDays(1);
		}
		return (day != null) ? date : date.with(TemporalAdjusters.lastDayOfMonth());
	}

	private static int month(String name) {
		for (Month month : Month.values()) {
			if (month.name().regionMatches(true, 0, name, 0, 3)) {
				return month.getValue();
			}
		}
		throw new IllegalStateException(name + " is no month");
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}\\p{N}$%|']+", " ").strip();
	}

}
