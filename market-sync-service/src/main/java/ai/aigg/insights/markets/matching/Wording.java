package ai.aigg.insights.markets.matching;

import java.util.Locale;

import ai.aigg.insights.markets.matching.ranking.Feature;

/**
 * Says in words what a feature found.
 */
final class Wording {

	/** Shares of words are features of this size. */
	private static final double WHOLE = 4;

	private Wording() {
	}

	static String of(Feature feature, double value) {
		return switch (feature) {
			case LIKENESS -> String.format(Locale.ROOT, "%.1f deviations nearer in meaning than markets are", value);
			case COVERED -> percent(value / WHOLE) + " of what is asked, with its context, is in the title";
			case OWN_COVERED -> percent(value / WHOLE) + " of what the text itself asks is in the title";
			case ASKED -> percent(value / WHOLE) + " of the title is asked for";
			case NUMBER_MET -> "it has the number asked for";
			case NUMBER_EXTRA -> "it has a number, and none is asked for";
			case NUMBER_NEAR -> "its number is not the one asked for; nearness " + percent(value);
			case NUMBER_NEAREST -> "of its siblings its number comes nearest";
			case DAY_MET -> "its title has the day asked for";
			case DAY_OTHER -> "its title has another day than asked for";
			case END_MET -> "it ends on the day asked for";
			case END_WITHIN -> "it ends before the day asked for";
			case END_BEYOND -> "it ends after the day asked for";
			case YEAR_MET -> "it has the year asked for";
			case YEAR_OTHER -> "it has another year than asked for";
			case DAY_EXTRA -> "its title has a day, and none is asked for";
			case SOON -> "no day is asked for, and it ends soon (" + percent(value) + ")";
			case EXPIRED -> "it is past its planned end";
			case GAME -> "it lives for a match or some minutes only";
			case VOLUME -> String.format(Locale.ROOT, "about $%,.0f were traded in a day",
					Math.pow(10, Math.min(12, 3 * value)) - 1);
			case LENGTH -> String.format(Locale.ROOT, "its title has %.0f words that count", Math.exp(2 * value) - 1);
			// Features that come later are named until somebody finds words for them.
			default -> feature.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		};
	}

	private static String percent(double share) {
		return Math.round(100 * share) + " %";
	}

}
