package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.markets.resolution.GammaReading;
import ai.aigg.insights.markets.resolution.OracleStatus;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * A market as it was read from Polymarket; every value fits its column. All texts are
 * hostile.
 *
 * @param id Polymarket's id
 * @param conditionId its id on the chain, or {@code null}
 * @param question its title
 * @param slug the last part of its address, or {@code null}
 * @param category Polymarket's category, else the first tag, else {@code null}
 * @param tags Polymarket's labels
 * @param description the rules, or {@code null}
 * @param resolutionSource where the outcome is read from, or {@code null}
 * @param event the event that it belongs to
 * @param groupItemTitle its label within the event, or {@code null}
 * @param negRisk whether it excludes its siblings
 * @param outcomes its outcomes with their prices, in Polymarket's order
 * @param tokenIds the tokens of the outcomes, in the same order; empty while the market
 * is new
 * @param quotes the order book's edge
 * @param turnover the money that moves
 * @param takerFeeRate share of a trade that a taker pays, 0 to 1, or {@code null} when
 * not said
 * @param endDate the end as planned, or {@code null}
 * @param acceptingOrders whether orders are taken
 * @param closed whether trading is over; the one thing that says so
 * @param settlement how far it is on its way to an outcome
 * @param particulars what few readers ask for
 * @param raw the object as it was sent, or {@code null} when it is not kept
 * @param readAt when this was read
 */
public record Market(MarketId id, @Nullable String conditionId, String question, @Nullable String slug,
		@Nullable String category, List<String> tags, @Nullable String description, @Nullable String resolutionSource,
		EventRef event, @Nullable String groupItemTitle, boolean negRisk, List<OutcomePrice> outcomes,
		List<String> tokenIds, Quotes quotes, Turnover turnover, @Nullable BigDecimal takerFeeRate,
		@Nullable Instant endDate, boolean acceptingOrders, boolean closed, Settlement settlement,
		Particulars particulars, @Nullable RawJson raw, Instant readAt) {

	public Market {
		tags = List.copyOf(tags);
		outcomes = List.copyOf(outcomes);
		tokenIds = List.copyOf(tokenIds);
	}

	/**
	 * The price of the first outcome.
	 * @return dollars per share, or {@code null} when it was never priced
	 */
	public @Nullable Probability probability() {
		return this.outcomes.isEmpty() ? null : this.outcomes.getFirst().price();
	}

	/**
	 * What Gamma said of its outcome.
	 * @return the part of this that the verdict rests on
	 */
	public GammaReading reading() {
		return new GammaReading(this.closed, OracleStatus.of(this.particulars.oracleStatus()), this.outcomes,
				this.endDate, this.acceptingOrders, this.readAt);
	}

}
