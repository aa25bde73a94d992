package ai.aigg.insights.simulators.generated;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How titles and questions speak of a day, a season or a span of hours.
 */
final class WindowWords {

	/** Written out, since the JDK's own names take long to load. */
	private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December");

	private WindowWords() {
	}

	/**
	 * Words for a window of whole days.
	 * @param last its last day
	 * @param length how many days it spans
	 */
	static Map<String, String> ofDay(LocalDate last, long length) {
		Map<String, String> words = new HashMap<>();
		int year = last.getYear();
		int season = (last.getMonthValue() > 7) ? year : year - 1;
		words.put("year", Integer.toString(year));
		words.put("next", Integer.toString(year + 1));
		words.put("season", season + "–" + Integer.toString(season + 1).substring(2));
		words.put("month", month(last));
		words.put("monthyear", month(last) + " " + year);
		words.put("date", date(last));
		words.put("fulldate", date(last) + ", " + year);
		words.put("iso", last.toString());
		LocalDate first = last.minusDays(length - 1);
		words.put("week", shortDate(first) + " – " + shortDate(last));
		words.put("span", date(first) + " to " + date(last) + ", " + year);
		return words;
	}

	/** Words for a window within a day. */
	static Map<String, String> ofSpan(ZonedDateTime start, ZonedDateTime end) {
		Map<String, String> words = ofDay(start.toLocalDate(), 1);
		String date = date(start.toLocalDate());
		words.put("hour", date + ", " + hour(start, false) + " ET");
		words.put("range", date + ", " + hour(start, true) + "-" + hour(end, true) + " ET");
		words.put("epoch", Long.toString(start.toEpochSecond()));
		words.put("hourslug", Words.slug(date + "-" + hour(start, false)) + "-et");
		return words;
	}

	/** {@code November 23}. */
	static String date(LocalDate day) {
		return month(day) + " " + day.getDayOfMonth();
	}

	private static String shortDate(LocalDate day) {
		return month(day).substring(0, 3) + " " + day.getDayOfMonth();
	}

	private static String month(LocalDate day) {
		return MONTHS.get(day.getMonthValue() - 1);
	}

	private static String hour(ZonedDateTime time, boolean minutes) {
		int hour = time.getHour() % 12;
		String tail = minutes ? ":" + ((time.getMinute() < 10) ? "0" : "") + time.getMinute() : "";
		return ((hour == 0) ? 12 : hour) + tail + ((time.getHour() < 12) ? "AM" : "PM");
	}

}
