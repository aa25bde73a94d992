package ai.aigg.insights.markets.backfill;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.markets.catalog.EventRef;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.Particulars;
import ai.aigg.insights.markets.catalog.Quotes;
import ai.aigg.insights.markets.catalog.Settlement;
import ai.aigg.insights.markets.catalog.Turnover;
import ai.aigg.insights.markets.clob.ClobMarket;
import ai.aigg.insights.markets.clob.ClobToken;
import ai.aigg.insights.markets.resolution.ClobReading;
import ai.aigg.insights.markets.resolution.GammaReading;
import ai.aigg.insights.markets.resolution.OracleStatus;
import ai.aigg.insights.markets.resolution.Verdicts;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import org.jspecify.annotations.Nullable;

/**
 * Turns what CLOB says of a market into ours. Its id is the condition id until Gamma
 * gives it one.
 */
final class ClobMarkets {

	/** A label that every market has. */
	private static final String ALL = "All";

	private ClobMarkets() {
	}

	static Market market(ClobMarket market, Instant now) {
		List<OutcomePrice> outcomes = market.tokens()
			.stream()
			.map((token) -> new OutcomePrice(token.outcome(), token.price()))
			.toList();
		return new Market(new MarketId(market.conditionId()), market.conditionId(), market.question(), market.slug(),
				category(market), market.tags(), market.description(), null, new EventRef(null, null, null), null,
				market.negRisk(), outcomes, tokenIds(market), new Quotes(null, null, null, null, null),
				new Turnover(null, null, null), null, market.endDate(), market.acceptingOrders(), market.closed(),
				settlement(market, now), new Particulars(market.questionId(), market.negRiskMarketId(),
						market.tickSize(), market.minimumOrderSize(), null, null, null),
				null, now);
	}

	/**
	 * CLOB names the winner, which no price does: a market that is closed at 0.99 without
	 * a winner is not decided. So the names of the outcomes go along without their
	 * prices.
	 */
	private static Settlement settlement(ClobMarket market, Instant now) {
		List<OutcomePrice> names = market.tokens()
			.stream()
			.map((token) -> new OutcomePrice(token.outcome(), null))
			.toList();
		List<String> winners = market.tokens().stream().filter(ClobToken::winner).map(ClobToken::outcome).toList();
		return Settlement.of(Verdicts.decide(null,
				new GammaReading(market.closed(), OracleStatus.SILENT, names, market.endDate(),
						market.acceptingOrders(), now),
				new ClobReading(market.closed(), market.fiftyFifty(), winners, now), now));
	}

	private static @Nullable String category(ClobMarket market) {
		return market.tags().stream().filter((tag) -> !tag.equals(ALL)).findFirst().orElse(null);
	}

	private static List<String> tokenIds(ClobMarket market) {
		List<String> ids = market.tokens().stream().map(ClobToken::tokenId).filter(Objects::nonNull).toList();
		// A gap would give a token to another outcome.
		return (ids.size() == market.tokens().size()) ? ids : List.of();
	}

}
