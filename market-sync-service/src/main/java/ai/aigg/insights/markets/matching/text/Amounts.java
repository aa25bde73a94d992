package ai.aigg.insights.markets.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a text from which dates have been taken away.
 */
final class Amounts {

	private static final int MOST = 6;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2060;

	private static final Map<String, Double> UNITS = Map.ofEntries(Map.entry("k", 1e3), Map.entry("grand", 1e3),
			Map.entry("thousand", 1e3), Map.entry("m", 1e6), Map.entry("mm", 1e6), Map.entry("mn", 1e6),
			Map.entry("mil", 1e6), Map.entry("mio", 1e6), Map.entry("million", 1e6), Map.entry("millions", 1e6),
			Map.entry("b", 1e9), Map.entry("bn", 1e9), Map.entry("bil", 1e9), Map.entry("billion", 1e9),
			Map.entry("billions", 1e9), Map.entry("t", 1e12), Map.entry("tn", 1e12), Map.entry("trillion", 1e12),
			Map.entry("\u4e07", 1e4), Map.entry("\u842c", 1e4), Map.entry("\u4ebf", 1e8), Map.entry("\u5104", 1e8),
			Map.entry("lakh", 1e5), Map.entry("crore", 1e7));

	private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,13}(?:\\.\\d{1,6})?)";

	private static final String UNIT = "\\s?(k|grand|thousand|mm|mn|mio|mil|millions?|m|bn|bil|billions?|b|trillion|tn|t|"
			+ "\u4e07|\u842c|\u4ebf|\u5104|lakh|crore)?(?![\\p{IsLatin}\\d])";

	private static final Pattern AMOUNT = Pattern
		.compile("(?<![\\p{L}\\d.])(?<![\\p{L}\\d]-)(?:us)?[$\u20ac\u00a3\u00a5]?" + NUMBER + UNIT
				+ "%?(?:\\s?(?:-|to|and)\\s?(?:us)?[$\u20ac\u00a3\u00a5]?" + NUMBER + UNIT + ")?");

	private static final Pattern BETWEEN = Pattern.compile("\\b(?:between|from)\\s*$");

	private static final Map<String, String> SPELLED = Map.ofEntries(Map.entry("zero", "0"), Map.entry("two", "2"),
			Map.entry("three", "3"), Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"),
			Map.entry("seven", "7"), Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"),
			Map.entry("eleven", "11"), Map.entry("twelve", "12"), Map.entry("fifteen", "15"), Map.entry("twenty", "20"),
			Map.entry("thirty", "30"), Map.entry("forty", "40"), Map.entry("fifty", "50"), Map.entry("sixty", "60"),
			Map.entry("seventy", "70"), Map.entry("eighty", "80"), Map.entry("ninety", "90"), Map.entry("twice", "2"));

	private static final Pattern SPELLING = Pattern.compile("\\b(?:" + String.join("|", SPELLED.keySet()) + ")\\b");

	private static final List<Map.Entry<Pattern, String>> PHRASES = List.of(
			Map.entry(Pattern.compile("\\bhalf an? (million|billion|trillion)\\b"), "0.5 $1"),
			Map.entry(Pattern.compile("\\bquarter (million|billion|trillion)\\b"), "0.25 $1"),
			Map.entry(Pattern.compile("\\b(?:a|one) (hundred|million|billion|trillion)\\b"), "1 $1"),
			Map.entry(Pattern.compile("\\b(\\d{1,3}) ?hundred (?:thousand|k)\\b"), "$100k"),
			Map.entry(Pattern.compile("\\b(\\d{1,2}) ?hundred\\b"), "$100"),
			Map.entry(Pattern.compile("\\b(?:triple|three) (?:digits?|figures?)\\b"), "100"),
			Map.entry(Pattern.compile("\\b(?:four) (?:digits?|figures?)\\b"), "1000"),
			Map.entry(Pattern.compile("\\b(?:five) (?:digits?|figures?)\\b"), "10k"),
			Map.entry(Pattern.compile("\\bsix (?:digits?|figures?)\\b"), "100k"),
			Map.entry(Pattern.compile("\\bseven figures?\\b"), "1m"));

	private Amounts() {
	}

	/**
	 * Reads a text.
	 * @param text folded, without dates
	 * @return its amounts, at most six
	 */
	static List<Amount> of(String text) {
		String digits = text;
		for (Map.Entry<Pattern, String> phrase : PHRASES) {
			digits = phrase.getKey().matcher(digits).replaceAll(phrase.getValue());
		}
		digits = SPELLING.matcher(digits).replaceAll((word) -> SPELLED.getOrDefault(word.group(), ""));
		List<Amount> amounts = new ArrayList<>();
		Matcher matcher = AMOUNT.matcher(digits);
		while (matcher.find() && amounts.size() < MOST) {
			add(matcher, digits, amounts);
		}
		return List.copyOf(amounts);
	}

	private static void add(Matcher matcher, String text, List<Amount> amounts) {
		String second = matcher.group(3);
		if (second == null) {
			if (!isYear(matcher.group(1), matcher.group(2))) {
				double value = value(matcher.group(1), matcher.group(2));
				amounts.add(new Amount(value, value));
			}
			return;
		}
		String unit = matcher.group(4);
		double high = value(second, unit);
		double low = value(matcher.group(1), (matcher.group(2) != null) ? matcher.group(2) : unit);
		boolean together = matcher.group().indexOf(" and ") < 0
				|| BETWEEN.matcher(text.substring(0, matcher.start())).find();
		if (low < high && together) {
			amounts.add(new Amount(low, high));
		}
		else if (!isYear(second, unit)) {
			amounts.add(new Amount(low, low));
			amounts.add(new Amount(high, high));
		}
	}

	private static boolean isYear(String digits, @Nullable String unit) {
		if (unit != null || digits.length() != 4 || digits.contains(".")) {
			return false;
		}
		int value = Integer.parseInt(digits);
		return value >= FIRST_YEAR && value <= LAST_YEAR;
	}

	private static double value(String digits, @Nullable String unit) {
		double factor = (unit != null) ? UNITS.getOrDefault(unit, 1d) : 1;
		return Double.parseDouble(digits.replace(",", "")) * factor;
	}

}
