package ai.aigg.insights.markets.related;

import java.util.List;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ranks open markets by the volume of 24 hours. Crypto prices of five or fifteen minutes
 * are over before anybody could ask what they are related to.
 */
@Component
class TradedMarkets {

	private final JdbcClient jdbc;

	TradedMarkets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<TradedMarket> ranked(int limit) {
		return this.jdbc.sql("""
				SELECT d.id, m.market_id, d.event_id
				FROM market_details d
				-- Else all of history is read for the few that are open.
				CROSS JOIN LATERAL (SELECT * FROM polymarket_markets p WHERE p.id = d.id LIMIT 1) m
				WHERE NOT d.closed AND m.volume_24h > 0 AND coalesce(m.market_slug, '') !~ '-updown-(5|15)m-'
				ORDER BY m.volume_24h DESC, m.market_id LIMIT :limit
				""")
			.param("limit", limit)
			.query((row, number) -> new TradedMarket(row.getObject("id", UUID.class),
					new MarketId(row.getString("market_id")), row.getString("event_id")))
			.list();
	}

}
