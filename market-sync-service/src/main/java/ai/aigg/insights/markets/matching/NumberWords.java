package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.matching.Term.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a question and knows how a market's title may write them.
 */
final class NumberWords {

	private static final Map<String, Integer> ZEROS = Map.ofEntries(Map.entry("k", 3), Map.entry("thousand", 3),
			Map.entry("m", 6), Map.entry("mm", 6), Map.entry("mn", 6), Map.entry("mil", 6), Map.entry("million", 6),
			Map.entry("b", 9), Map.entry("bn", 9), Map.entry("billion", 9), Map.entry("t", 12),
			Map.entry("trillion", 12));

	private static final Pattern LEXEME = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?)(k|m|mm|b|bn|t)?");

	private static final Pattern YEAR = Pattern.compile("20[23]\\d");

	private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(2020);

	private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2039);

	/** Days of a month and scores are no thresholds. */
	static final double SMALLEST_THRESHOLD = 32;

	/** Nobody writes 10000k. */
	private static final BigDecimal TOO_MANY = BigDecimal.valueOf(10_000);

	private NumberWords() {
	}

	/**
	 * Reads a number.
	 * @param digits at most 16, perhaps with commas and a fraction
	 * @param unit what follows them, or {@code null}
	 * @return the term
	 */
	static Term read(String digits, @Nullable String unit) {
		String suffix = (unit != null) ? unit.toLowerCase(Locale.ROOT) : "";
		BigDecimal written = new BigDecimal(digits.replace(",", ""));
		BigDecimal value = written.scaleByPowerOfTen(ZEROS.getOrDefault(suffix, 0)).stripTrailingZeros();
		boolean bare = suffix.isEmpty() && !digits.contains(",") && value.scale() <= 0;
		if (bare && value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) <= 0) {
			return year(value.intValue());
		}
		if (bare && value.doubleValue() < SMALLEST_THRESHOLD) {
			return new Term(Kind.WORD, 0, 1, List.of(value.toPlainString()));
		}
		return new Term(Kind.NUMBER, value.doubleValue(), 1, spellings(value));
	}

	/**
	 * Reads a number in a market's title.
	 * @param lexeme any lexeme
	 * @return the threshold that it is, or zero when it is none
	 */
	static double valueOf(String lexeme) {
		Matcher matcher = LEXEME.matcher(lexeme);
		return (matcher.matches() && !YEAR.matcher(lexeme).matches()) ? Double.parseDouble(matcher.group(1))
				* Math.pow(10, ZEROS.getOrDefault(Objects.requireNonNullElse(matcher.group(2), ""), 0)) : 0;
	}

	static Term year(int year) {
		return new Term(Kind.YEAR, year, 1, List.of(Integer.toString(year)));
	}

	private static List<String> spellings(BigDecimal value) {
		List<String> spellings = new ArrayList<>();
		spellings.add(value.toPlainString());
		add(spellings, value, 3, "k", "thousand");
		add(spellings, value, 6, "m", "million");
		add(spellings, value, 9, "b", "billion");
		add(spellings, value, 12, "t", "trillion");
		return spellings;
	}

	private static void add(List<String> spellings, BigDecimal value, int zeros, String letter, String word) {
		BigDecimal scaled = value.scaleByPowerOfTen(-zeros).stripTrailingZeros();
		if (scaled.compareTo(BigDecimal.ONE) >= 0 && scaled.compareTo(TOO_MANY) < 0 && scaled.scale() <= 2) {
			spellings.add(scaled.toPlainString() + letter);
			spellings.add(scaled.toPlainString() + " " + word);
		}
	}

}
