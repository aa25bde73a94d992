package ai.aigg.insights.markets.resolver;

import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * A market that waits for its outcome.
 *
 * @param id of its row
 * @param marketId Polymarket's id
 * @param conditionId its id on the chain, or {@code null}
 * @param state what the table says of it
 * @param since when it ended or last changed its state
 * @param nextAt when it is asked about next
 * @param finalAt when its outcome first looked final, or {@code null}
 */
record Poll(UUID id, MarketId marketId, @Nullable String conditionId, MarketState state, Instant since, Instant nextAt,
		@Nullable Instant finalAt) {

	Poll at(Instant time) {
		return new Poll(this.id, this.marketId, this.conditionId, this.state, this.since, time, this.finalAt);
	}

}
