package ai.aigg.insights.markets.matching;

import ai.aigg.insights.schema.events.MarketCandidate;
import org.jspecify.annotations.Nullable;

/**
 * A market that is named beside or instead of an answer.
 *
 * @param market the market
 * @param label what it is called among the markets of its event, or {@code null}; hostile
 */
record Choice(MarketHit market, @Nullable String label) {

	MarketCandidate candidate() {
		return new MarketCandidate(this.market.id(), this.market.question(), this.market.probability(),
				this.market.score(), this.label);
	}

}
