package ai.aigg.insights.markets.live;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ranks open markets by how much their newest price matters: those asked about first,
 * then by the volume of 24 hours and a tenth of the liquidity, doubled where the end is
 * near. Crypto prices of five or fifteen minutes come and go too fast to be followed
 * unasked.
 */
@Component
class HotMarkets {

	private final JdbcClient jdbc;

	private final LiveSettings settings;

	private final Clock clock;

	HotMarkets(JdbcClient jdbc, LiveSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Ranks them. That a market was asked about is read from its analyses.
	 * @param limit the most markets
	 * @return the best first; each has a token
	 */
	List<HotMarket> ranked(int limit) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		return this.jdbc.sql("""
				WITH asked AS (
					SELECT DISTINCT market_id AS id FROM analysis WHERE created_at > :askedSince
				)
				SELECT m.market_id, d.token_ids[1] AS token, m.last_trade_price
				FROM market_details d
				JOIN polymarket_markets m ON m.id = d.id
				LEFT JOIN asked a ON a.id = d.id
				WHERE NOT d.closed AND m.accepting_orders AND d.token_ids[1] <> '' AND m.market_id NOT LIKE '0x%'
					AND (a.id IS NOT NULL OR coalesce(m.market_slug, '') !~ '-updown-(5|15)m-')
				ORDER BY a.id IS NULL,
					(coalesce(m.volume_24h, 0) + coalesce(m.liquidity, 0) / 10)
						* CASE WHEN m.end_date BETWEEN :now AND :endingUntil THEN 2 ELSE 1 END DESC,
					m.market_id
				LIMIT :limit
				""")
			.param("askedSince", now.minus(this.settings.askedWithin()))
			.param("now", now)
			.param("endingUntil", now.plus(this.settings.endingWithin()))
			.param("limit", limit)
			.query((row, number) -> {
				BigDecimal trade = row.getBigDecimal("last_trade_price");
				return new HotMarket(new MarketId(row.getString("market_id")), row.getString("token"),
						(trade != null) ? new Probability(trade) : null);
			})
			.list();
	}

}
