package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.markets.matching.text.MarketLink;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up what links name.
 */
@Component
class LinkedMarkets {

	private final JdbcClient jdbc;

	LinkedMarkets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds the market that a link names; of an event's, the one with the most volume.
	 * @param links in the order in which they count
	 * @return an open market, if one of the links names any
	 */
	Optional<MarketHit> find(List<MarketLink> links) {
		return links.stream().flatMap((link) -> find(link).stream()).findFirst();
	}

	private Optional<MarketHit> find(MarketLink link) {
		return this.jdbc.sql("""
				SELECT market_id, question, current_probability FROM (
					SELECT m.*, false AS of_event FROM polymarket_markets m JOIN market_details d USING (id)
					WHERE m.market_slug = :slug AND NOT d.closed
					UNION ALL
					SELECT m.*, true FROM polymarket_markets m JOIN market_details d USING (id)
					WHERE d.event_slug = :slug AND NOT d.closed
				) AS named
				ORDER BY of_event <> :ofEvent, volume_24h DESC NULLS LAST, market_id LIMIT 1
				""").param("slug", link.slug()).param("ofEvent", link.ofEvent()).query((row, number) -> {
			BigDecimal probability = row.getBigDecimal("current_probability");
			return new MarketHit(new MarketId(row.getString("market_id")), row.getString("question"),
					(probability != null) ? new Probability(probability) : null, 1);
		}).optional();
	}

}
