package ai.aigg.insights.research.perplexity;

import ai.aigg.insights.research.evidence.PlainText;
import ai.aigg.insights.research.market.Market;

/**
 * What a market is about, in the words that go upstream. It comes from the market's row
 * alone: what a user wrote has no way in here.
 *
 * @param question one line of plain text
 */
record Subject(String question) {

	private static final int LONGEST_QUESTION = 300;

	/**
	 * Reads it off a market.
	 * @param market what is asked about
	 * @return its question
	 */
	static Subject of(Market market) {
		return new Subject(PlainText.clean(market.question(), LONGEST_QUESTION));
	}

}
