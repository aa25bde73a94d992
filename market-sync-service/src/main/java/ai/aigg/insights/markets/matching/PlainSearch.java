package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.util.List;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The seed's ranked query over the stored words of open markets.
 */
@Component
class PlainSearch {

	/** As much as is read of any text. */
	private static final int LONGEST = 1_000;

	private final JdbcClient jdbc;

	PlainSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<MarketHit> search(String text, Filter filter, int limit) {
		return this.jdbc.sql("""
				WITH ranked AS (
					SELECT m.market_id, m.question, m.current_probability, m.volume_24h,
						ts_rank(d.search_vector, query) AS relevance
					FROM plainto_tsquery('english', :text) AS query
						JOIN market_details d ON d.search_vector @@ query
						JOIN polymarket_markets m USING (id)
					WHERE NOT d.closed AND (m.active OR NOT :activeOnly)
						AND (:category::text IS NULL OR lower(m.category) = lower(:category::text))
				)
				SELECT * FROM ranked ORDER BY relevance DESC, volume_24h DESC NULLS LAST, market_id LIMIT :limit
				""")
			// PostgreSQL's text knows no such character.
			.param("text", text.substring(0, Math.min(text.length(), LONGEST)).replace('\u0000', ' '))
			.param("activeOnly", filter.activeOnly())
			.param("category", filter.category())
			.param("limit", limit)
			.query((row, number) -> {
				BigDecimal price = row.getBigDecimal("current_probability");
				return new MarketHit(new MarketId(row.getString("market_id")), row.getString("question"),
						(price != null) ? new Probability(price) : null, row.getDouble("relevance"));
			})
			.list();
	}

}
