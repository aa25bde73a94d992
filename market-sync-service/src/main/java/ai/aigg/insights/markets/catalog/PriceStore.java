package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes prices that are ahead of Gamma: only the narrow row, and the price history.
 */
@Component
public class PriceStore {

	private final JdbcClient jdbc;

	private final MarketTurns turns;

	private final Clock clock;

	PriceStore(JdbcClient jdbc, MarketTurns turns, Clock clock) {
		this.jdbc = jdbc;
		this.turns = turns;
		this.clock = clock;
	}

	/**
	 * Stores prices of known, open markets. One that is older than what is stored, or the
	 * same, changes nothing.
	 * @param updates the prices; of a market that comes twice, the last one counts
	 * @return how many markets changed
	 */
	@Transactional
	public int store(Collection<PriceUpdate> updates) {
		if (updates.isEmpty()) {
			return 0;
		}
		Map<MarketId, PriceUpdate> latest = new LinkedHashMap<>();
		updates.forEach((update) -> latest.put(update.marketId(), update));
		List<PriceUpdate> rows = List.copyOf(latest.values());
		this.turns.take();
		int changed = this.jdbc.sql("""
				WITH heard AS (
					SELECT * FROM unnest(:ids::text[], :prices::numeric[], :bids::numeric[], :asks::numeric[],
						:trades::numeric[], :times::timestamptz[]) AS h (market_id, price, bid, ask, trade, at)
				), changed AS (
					SELECT m.id, h.*, CASE jsonb_array_length(m.outcomes)
						WHEN 2 THEN jsonb_set(jsonb_set(m.outcomes, '{0,price}', to_jsonb(h.price)), '{1,price}',
							to_jsonb(1 - h.price))
						ELSE jsonb_set(m.outcomes, '{0,price}', to_jsonb(h.price)) END AS outcomes
					FROM heard h JOIN polymarket_markets m ON m.market_id = h.market_id
					JOIN market_details d ON d.id = m.id
					WHERE NOT d.closed AND h.at > m.price_as_of AND jsonb_array_length(m.outcomes) > 0
						AND (h.price, h.bid, h.ask) IS DISTINCT FROM (m.current_probability, m.best_bid, m.best_ask)
				), priced AS (
					INSERT INTO market_prices (market_id, at, price, best_bid, best_ask)
					SELECT market_id, at, price, bid, ask FROM changed ON CONFLICT DO NOTHING
				)
				UPDATE polymarket_markets m SET outcomes = c.outcomes, current_probability = c.price,
					best_bid = c.bid, best_ask = c.ask, last_trade_price = coalesce(c.trade, m.last_trade_price),
					price_as_of = c.at, priced_live = true, updated_at = :now,
					change_seq = nextval('polymarket_market_change_seq')
				FROM changed c WHERE m.id = c.id
				""")
			.param("ids", rows.stream().map((update) -> update.marketId().value()).toArray(String[]::new))
			.param("prices", decimals(rows, PriceUpdate::price))
			.param("bids", decimals(rows, PriceUpdate::bestBid))
			.param("asks", decimals(rows, PriceUpdate::bestAsk))
			.param("trades", decimals(rows, PriceUpdate::lastTrade))
			.param("times", rows.stream().map((update) -> update.at().toString()).toArray(String[]::new))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.turns.announce(0, changed);
		return changed;
	}

	private static @Nullable BigDecimal[] decimals(List<PriceUpdate> rows,
			Function<PriceUpdate, @Nullable Probability> part) {
		return rows.stream().map((row) -> {
			Probability value = part.apply(row);
			return (value != null) ? value.value() : null;
		}).toArray(BigDecimal[]::new);
	}

}
