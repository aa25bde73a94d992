package ai.aigg.insights.analysis.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * A market as its row says it at one moment.
 *
 * @param id the row
 * @param marketId Polymarket's id
 * @param question the title; hostile
 * @param slug the last part of its address, or {@code null}
 * @param outcome name of the first outcome, which all prices speak of; hostile
 * @param quote prices
 * @param feeRate taker fee rate of the fee formula, or {@code null} when upstream names
 * none
 * @param volume24h US dollars, or {@code null}
 * @param liquidity US dollars, or {@code null}
 * @param endDate the end as planned, or {@code null}
 * @param resolution how far it is on its way to an outcome
 * @param closed whether trading is over
 * @param acceptingOrders whether orders are taken now
 * @param rules how it resolves
 * @param place where it stands among others
 */
public record Market(UUID id, MarketId marketId, String question, @Nullable String slug, String outcome, Quote quote,
		@Nullable BigDecimal feeRate, @Nullable BigDecimal volume24h, @Nullable BigDecimal liquidity,
		@Nullable Instant endDate, Resolution resolution, boolean closed, boolean acceptingOrders, Rules rules,
		Place place) {

	/**
	 * Whether there is still something to forecast.
	 * @return {@code false} once trading is over or the outcome is final
	 */
	public boolean open() {
		return !this.closed && this.resolution != Resolution.RESOLVED && this.resolution != Resolution.VOID;
	}

	/**
	 * Whether an outcome is on its way or final, so that the price no longer is a
	 * forecast of strangers alone.
	 * @return {@code true} from the proposal on
	 */
	public boolean resolving() {
		return switch (this.resolution) {
			case OPEN, ENDED -> false;
			case PROPOSED, DISPUTED, RESOLVED, VOID -> true;
		};
	}

}
