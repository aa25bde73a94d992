package ai.aigg.insights.markets.matching.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the calendar years that a text names; a season has two.
 */
final class Years {

	private static final Pattern YEAR = Pattern
		.compile("(?<![\\d$.,])(20[1-5]\\d)(?:[-/](?:20)?(\\d{2})(?!-))?(?![\\d,])");

	private static final int CENTURY = 2000;

	private Years() {
	}

	static Set<Integer> of(String text) {
		Set<Integer> years = new HashSet<>();
		Matcher matcher = YEAR.matcher(Cleaner.fold(text));
		while (matcher.find()) {
			years.add(Integer.valueOf(matcher.group(1)));
			if (matcher.group(2) != null) {
				years.add(CENTURY + Integer.parseInt(matcher.group(2)));
			}
		}
		return years;
	}

}
