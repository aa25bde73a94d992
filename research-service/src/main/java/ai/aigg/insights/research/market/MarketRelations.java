package ai.aigg.insights.research.market;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the pairs that the market-sync service has found: those whose prices move
 * together first, then those whose titles say about the same. Siblings are left out, they
 * are told by themselves.
 */
@Repository
class MarketRelations implements RelatedMarkets {

	private static final int MOST = 5;

	private final JdbcClient jdbc;

	MarketRelations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<RelatedMarket> of(Market market) {
		return this.jdbc.sql("""
				WITH edges AS (
				    SELECT second_id AS id, kind, value FROM market_relations WHERE first_id = :id
				    UNION ALL
				    SELECT first_id, kind, value FROM market_relations WHERE second_id = :id
				)
				SELECT m.question, e.kind, e.value, m.current_probability
				FROM edges e JOIN markets m ON m.id = e.id
				WHERE NOT m.closed AND (m.event_id = :event::text) IS NOT TRUE
				ORDER BY e.kind, abs(e.value) DESC, m.market_id LIMIT :most
				""")
			.param("id", market.id())
			.param("event", market.place().eventId())
			.param("most", MOST)
			.query((row, number) -> new RelatedMarket(row.getString("question"), row.getString("kind"),
					row.getBigDecimal("value"), row.getBigDecimal("current_probability")))
			.list();
	}

}
