package ai.aigg.insights.markets.resolver;

import java.time.Instant;

import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * What the table says of a market's outcome.
 *
 * @param resolution how far it is
 * @param winner the winner's name, or {@code null}
 * @param closed whether trading is over
 * @param endDate the end as planned, or {@code null}
 */
record MarketState(Resolution resolution, @Nullable String winner, boolean closed, @Nullable Instant endDate) {

	boolean isFinal() {
		return this.resolution == Resolution.RESOLVED || this.resolution == Resolution.VOID;
	}

	/**
	 * Whether there is nothing to wait for yet.
	 * @param horizon ends before this are near
	 * @return {@code true} for a market that trades and does not end soon
	 */
	boolean isFarFromItsEnd(Instant horizon) {
		return this.resolution == Resolution.OPEN && !this.closed
				&& (this.endDate == null || this.endDate.isAfter(horizon));
	}

}
