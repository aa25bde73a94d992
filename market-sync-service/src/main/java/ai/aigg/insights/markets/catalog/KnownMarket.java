package ai.aigg.insights.markets.catalog;

import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * What a write has to know of a row that is there already.
 *
 * @param marketId Polymarket's id
 * @param contentHash of the details as they were last written
 * @param closed whether trading was over
 * @param resolution how far it was on its way to an outcome
 * @param winningOutcome the winner, if any
 */
record KnownMarket(String marketId, long contentHash, boolean closed, Resolution resolution,
		@Nullable String winningOutcome) {

	Settlement settlement() {
		return new Settlement(this.resolution, this.winningOutcome);
	}

}
