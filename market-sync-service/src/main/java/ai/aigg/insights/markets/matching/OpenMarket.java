package ai.aigg.insights.markets.matching;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An open market with its place in its event.
 *
 * @param hit the market; its score is 1
 * @param label what it is called in its event, or {@code null}; hostile
 * @param event Polymarket's id of the event, or {@code null}
 * @param eventTitle the event's title, or {@code null}; hostile
 * @param end the end as planned, or {@code null}
 */
record OpenMarket(MarketHit hit, @Nullable String label, @Nullable String event, @Nullable String eventTitle,
		@Nullable Instant end) {

	Choice choice(double score) {
		return new Choice(new MarketHit(this.hit.id(), this.hit.question(), this.hit.probability(), score), this.label);
	}

}
