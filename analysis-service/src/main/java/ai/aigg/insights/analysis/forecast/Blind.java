package ai.aigg.insights.analysis.forecast;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Takes out of evidence what says how others price the question: a forecast that has seen
 * the price adds nothing to it.
 */
final class Blind {

	private static final Set<String> VENUES = Set.of("polymarket.com", "kalshi.com", "predictit.org",
			"manifold.markets", "metaculus.com", "betfair.com", "smarkets.com", "oddschecker.com",
			"electionbettingodds.com");

	private static final Pattern PRICED = Pattern.compile(
			"""
					\\b(?:polymarket|kalshi|predictit|manifold|metaculus|betfair|smarkets|oddschecker|odds|bookmakers?|bookies?|\
					sportsbooks?|oddsmakers?|prediction\\s+markets?|betting|bettors?|wager(?:s|ed|ing)?|punters?|\
					implied\\s+(?:probability|chance|odds)|cents\\s+(?:a|per)\\s+share|yes\\s+shares?|no\\s+shares?)\\b|\\d\\s?¢""",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?])\\s+|\\R+");

	private Blind() {
	}

	/** Whether a page belongs to somebody who prices such questions. */
	static boolean isVenue(@Nullable String domain) {
		return domain != null
				&& VENUES.stream().anyMatch((venue) -> domain.equals(venue) || domain.endsWith("." + venue));
	}

	/** The sentences that speak of no price. */
	static String text(String text) {
		return Stream.of(SENTENCE_ENDS.split(text))
			.filter((sentence) -> !PRICED.matcher(sentence).find())
			.collect(Collectors.joining(" "))
			.strip();
	}

}
