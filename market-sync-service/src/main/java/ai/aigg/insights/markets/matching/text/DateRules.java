package ai.aigg.insights.markets.matching.text;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the day until which something is asked about, in the order from what is exact to
 * what is vague.
 */
final class DateRules {

	private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
			+ "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

	/** May and march are verbs as well, unless such a word or a year is beside them. */
	private static final String BEFORE_MONTH = "\\b(?:in|by|until|till|through|end of|late|this|next|after|for|during|of|is)\\s(?:the end of\\s|end of\\s|late\\s)?";

	private static final String NO_VERB = "\\b(?!may\\b|mar\\b|march\\b)";

	private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:|\\s?[ap]m\\b|\\.\\d|,\\d{3})";

	private static final String YEAR = "(?:,?\\s{0,2}(20\\d{2})(?!\\d))?";

	private static final String UNITS = "(days?|weeks?|wks?|months?|quarters?|years?|yrs?|hours?|hrs?)\\b";

	private static final List<Rule> RULES = List.of(
			rule("\\b(20\\d{2})-(\\d{1,2})-(\\d{1,2})\\b",
					(m, c) -> Calendars.exact(m.group(1), m.group(2), m.group(3))),
			rule("\\b" + MONTH + "\\s{0,2}" + DAY + "\\s?(?:-|to|through|and)\\s?" + MONTH + "\\s{0,2}" + DAY + YEAR,
					(m, c) -> c.day(number(m, 4), Calendars.month(m.group(3)), m.group(5))),
			rule("\\b" + MONTH + "\\s{0,2}" + DAY + "\\s?(?:-|to|through)\\s?" + DAY + YEAR,
					(m, c) -> c.day(number(m, 3), Calendars.month(m.group(1)), m.group(4))),
			rule("\\b" + MONTH + "\\s{0,2}(?:the\\s)?" + DAY + YEAR,
					(m, c) -> c.day(number(m, 2), Calendars.month(m.group(1)), m.group(3))),
			rule("\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s{0,2}(?:of\\s|de\\s)?" + MONTH + "\\b" + YEAR,
					(m, c) -> c.day(number(m, 1), Calendars.month(m.group(2)), m.group(3))),
			rule("(\\d{1,2})\\s?\u6708\\s?(\\d{1,2})\\s?[\u65e5\u53f7\u865f]",
					(m, c) -> c.day(number(m, 2), number(m, 1), null)),
			rule("(\\d{1,2})\\s?(?:\u6708|\uc6d4)", (m, c) -> c.endOfMonth(number(m, 1), null)),
			rule("(?<![\\d/$.])(\\d{1,2})/(\\d{1,2})(?:/(20\\d{2}|\\d{2}))?(?![\\d/])", DateRules::slashed),
			rule("\\b(?:end of|eo)\\s?q([1-4])\\b" + YEAR, (m, c) -> c.endOfQuarter(number(m, 1), m.group(2))),
			rule("\\bq([1-4])\\b" + YEAR, (m, c) -> c.endOfQuarter(number(m, 1), m.group(2))),
			rule("\\b(?:first|1st|second|2nd|third|3rd|fourth|4th) quarter\\b" + YEAR, DateRules::quarter),
			rule("\\b(?:h1|first half|mid-?\\s?year|middle of (?:the|this) year)\\b" + YEAR,
					(m, c) -> c.endOfMonth(6, m.group(1))),
			rule("\\b(?:h2|second half)\\b" + YEAR, (m, c) -> c.endOfMonth(12, m.group(1))),
			rule("\\b(?:mid|middle of)[\\s-]{0,2}" + MONTH + "\\b" + YEAR,
					(m, c) -> c.day(15, Calendars.month(m.group(1)), m.group(2))),
			rule("\\bearly\\s" + MONTH + "\\b" + YEAR, (m, c) -> c.day(10, Calendars.month(m.group(1)), m.group(2))),
			rule("\\b(?:before|until the (?:start|beginning) of|prior to|ahead of)\\s" + MONTH + "\\b" + YEAR,
					(m, c) -> before(c.day(1, Calendars.month(m.group(1)), m.group(2)))),
			rule("\\b(?:tmrw?|tomorrow|tmw|2moro|tmoro)\\b", (m, c) -> c.today().plusDays(1)),
			rule("\\b(?:today|tonight|tn|2nite)\\b", (m, c) -> c.today()),
			rule("\\b(?:in|within|next|coming)\\s(?:the\\s)?(?:next\\s|coming\\s)?(?:a\\s|an\\s)?(\\d{1,3}|couple(?: of)?|few|two|three|four|five|six|seven|ten|twelve)\\s"
					+ UNITS, (m, c) -> c.in(count(m.group(1)), m.group(2))),
			rule("\\b(?:before|by)\\s(?:the\\s)?next (week|month|year)\\b", (m, c) -> c.end(m.group(1), 0)),
			rule("\\b(?:eow|end of (?:the |this )?week)\\b", (m, c) -> c.end("week", 0)),
			rule("\\b(?:eom|end of (?:the |this )?month|month[- ]?end)\\b", (m, c) -> c.end("month", 0)),
			rule("\\b(?:eoq|end of (?:the |this )?quarter)\\b", (m, c) -> c.end("quarter", 0)),
			rule("\\b(?:eod|end of (?:the )?day)\\b", (m, c) -> c.today()),
			rule("\\b(?:eoy|eoty|year[- ]?end|end of (?:the |this )?year|by the new year|before new years?(?: eve| day)?|"
					+ "before (?:the |this )?year (?:is|ends?|runs)|(?:the |this )?year is (?:out|over|up|done))\\b",
					(m, c) -> c.end("year", 0)),
			rule("\\b(?:end of (?:the |this )?decade|this decade)\\b", (m, c) -> c.end("decade", 0)),
			rule("\\bend of next (week|month|quarter|year)\\b", (m, c) -> c.end(m.group(1), 1)),
			rule("\\b(?:later\\s)?(?:this|the current|dis|rest of the)\\s(week|weekend|month|quarter|year|yr|wk)\\b",
					(m, c) -> c.end(m.group(1), 0)),
			rule("\\b(?:the )?(month|week|year|quarter) (?:ends|is over|is out|runs out|is up)\\b",
					(m, c) -> c.end(m.group(1), 0)),
			rule("\\bnext\\s(week|weekend|month|quarter|year|yr|wk)\\b", (m, c) -> c.end(m.group(1), 1)),
			rule("\\b(next\\s|this\\s|on\\s|by\\s|before\\s)(mon|tues|wednes|thurs|fri|satur|sun)day\\b",
					(m, c) -> c.weekday(m.group(2), m.group(1).startsWith("next"))),
			rule(BEFORE_MONTH + MONTH + "\\b" + YEAR, (m, c) -> c.endOfMonth(Calendars.month(m.group(1)), m.group(2))),
			rule(NO_VERB + MONTH + "\\b" + YEAR, (m, c) -> c.endOfMonth(Calendars.month(m.group(1)), m.group(2))),
			rule("\\b(mar|march|may),?\\s(20\\d{2})\\b",
					(m, c) -> c.endOfMonth(Calendars.month(m.group(1)), m.group(2))),
			rule("\\bbefore\\s(?:the (?:end|start) of\\s)?(20\\d{2})(?!\\d|-)", DateRules::beforeYear),
			rule("\\b(?:by|in|during|until|till|through|end of|late|of|eoy)\\s(?:the end of\\s|the year\\s|late\\s)?(20\\d{2})(?!\\d|-)",
					(m, c) -> c.endOfYear(number(m, 1))),
			rule("\\b(?:mid-?terms?|the midterm elections?)\\b", (m, c) -> c.electionDay(2)),
			rule("\\b(?:before|by|until) (?:the |next )?(?:election day|presidential election)\\b",
					(m, c) -> c.electionDay(4)),
			rule("\\b(?:by|before|until) (?:the )?summer\\b", (m, c) -> c.day(30, 6, null)),
			rule("\\b(?:this|in|over|end of|by the end of|late)\\s(?:the\\s)?summer\\b", (m, c) -> c.day(31, 8, null)),
			rule("\\b(?:by|before|until) (?:the )?(?:fall|autumn)\\b", (m, c) -> c.day(30, 9, null)),
			rule("\\b(?:this|in|by|before) (?:the )?spring\\b", (m, c) -> c.day(31, 5, null)),
			rule("\\b(?:x-?mas|christmas|the holidays)\\b", (m, c) -> c.day(25, 12, null)),
			rule("\\b(?:by|before) (?:thanksgiving)\\b", (m, c) -> c.day(26, 11, null)),
			rule("\\b(?:by|before|on) (?:halloween)\\b", (m, c) -> c.day(31, 10, null)),
			rule("\\b(?:4th of july|independence day)\\b", (m, c) -> c.day(4, 7, null)));

	private static final Pattern CLOCK = Pattern
		.compile("\\b\\d{1,2}(?::\\d{2})?\\s?(?:am|pm)\\b|\\b\\d{1,2}:\\d{2}\\b|\\b20\\d{2}[-/](?:20)?\\d{2}\\b(?!-)");

	private static final List<String> COUNTS = List.of("", "", "two", "three", "four", "five", "six", "seven", "", "",
			"ten", "", "twelve");

	private DateRules() {
	}

	/**
	 * Reads a text.
	 * @param text folded
	 * @param calendar tells what day it is
	 * @return the day of the first rule that finds one
	 */
	static Deadline read(String text, Calendars calendar) {
		String rest = CLOCK.matcher(text).replaceAll(" ");
		LocalDate found = null;
		for (Rule rule : RULES) {
			Matcher matcher = rule.pattern().matcher(rest);
			if (matcher.find()) {
				LocalDate day = rule.day().apply(matcher.toMatchResult(), calendar);
				if (day != null) {
					found = (found != null) ? found : day;
					rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
				}
			}
		}
		return new Deadline(found, rest);
	}

	private static Rule rule(String pattern, BiFunction<MatchResult, Calendars, @Nullable LocalDate> day) {
		return new Rule(Pattern.compile(pattern), day);
	}

	private static int number(MatchResult match, int group) {
		return Integer.parseInt(match.group(group));
	}

	private static int count(String word) {
		if (Character.isDigit(word.charAt(0))) {
			return Integer.parseInt(word);
		}
		return Math.max(COUNTS.indexOf(word), word.equals("few") ? 3 : 2);
	}

	private static @Nullable LocalDate slashed(MatchResult match, Calendars calendar) {
		int first = number(match, 1);
		int second = number(match, 2);
		return (first > 12) ? calendar.day(first, second, match.group(3)) : calendar.day(second, first, match.group(3));
	}

	private static @Nullable LocalDate quarter(MatchResult match, Calendars calendar) {
		int quarter = switch (match.group().charAt(0)) {
			case '1' -> 1;
			case '2', 's' -> 2;
			case '3', 't' -> 3;
			case '4' -> 4;
			default -> match.group().startsWith("fi") ? 1 : 4;
		};
		return calendar.endOfQuarter(quarter, match.group(1));
	}

	private static LocalDate beforeYear(MatchResult match, Calendars calendar) {
		int year = number(match, 1);
		return calendar.endOfYear(match.group().contains("end of") ? year : year - 1);
	}

	private static @Nullable LocalDate before(@Nullable LocalDate day) {
		return (day != null) ? day.minusDays(1) : null;
	}

	/**
	 * A way to write a day.
	 *
	 * @param pattern the way
	 * @param day what it means
	 */
	private record Rule(Pattern pattern, BiFunction<MatchResult, Calendars, @Nullable LocalDate> day) {
	}

}
