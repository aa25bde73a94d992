package ai.aigg.insights.markets.related;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import ai.aigg.insights.schema.events.MarketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is related to a market. Siblings are derived from the events at reading, so
 * they are never out of date; a sibling that moves along is still a sibling.
 */
@Component
public class RelatedMarkets {

	private final JdbcClient jdbc;

	RelatedMarkets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads them.
	 * @param id the market
	 * @param kinds what is wanted
	 * @param limit the most of each kind
	 * @return open markets by kind; siblings by their volume, others by the size of their
	 * value
	 */
	public List<Relation> of(MarketId id, Collection<RelationKind> kinds, int limit) {
		return this.jdbc.sql("""
				WITH asked AS (
					SELECT m.id, d.event_id FROM polymarket_markets m JOIN market_details d USING (id)
					WHERE m.market_id = :id
				), edges AS (
					SELECT r.second_id AS id, r.kind, r.value, r.samples, r.computed_at
					FROM market_relations r JOIN asked a ON r.first_id = a.id
					UNION ALL
					SELECT r.first_id, r.kind, r.value, r.samples, r.computed_at
					FROM market_relations r JOIN asked a ON r.second_id = a.id
				), related AS (
					SELECT d.id, 'sibling' AS kind, e.value, e.samples, e.computed_at
					FROM asked a JOIN market_details d ON d.event_id = a.event_id AND d.id <> a.id
						LEFT JOIN edges e ON e.id = d.id AND e.kind = 'co_moving'
					WHERE NOT d.closed
					UNION ALL
					SELECT e.id, e.kind, e.value, e.samples, e.computed_at
					FROM edges e JOIN market_details d USING (id) CROSS JOIN asked a
					WHERE NOT d.closed AND (d.event_id = a.event_id) IS NOT TRUE
				), ranked AS (
					SELECT m.market_id, r.*, row_number() OVER (PARTITION BY r.kind
						ORDER BY CASE r.kind WHEN 'sibling' THEN m.volume_24h ELSE abs(r.value) END DESC NULLS LAST,
							m.market_id) AS place
					FROM related r JOIN polymarket_markets m USING (id)
					WHERE r.kind = ANY (:kinds)
				)
				SELECT market_id, kind, value, samples, computed_at FROM ranked WHERE place <= :limit
				ORDER BY array_position(:kinds, kind), place
				""")
			.param("id", id.value())
			.param("kinds", kinds.stream().sorted().map(RelationKind::wireName).toArray(String[]::new))
			.param("limit", limit)
			.query((row, number) -> relation(row))
			.list();
	}

	private static Relation relation(ResultSet row) throws SQLException {
		OffsetDateTime computed = row.getObject("computed_at", OffsetDateTime.class);
		return new Relation(new MarketId(row.getString("market_id")),
				RelationKind.of(row.getString("kind")).orElseThrow(), row.getBigDecimal("value"),
				row.getObject("samples", Integer.class), (computed != null) ? computed.toInstant() : null);
	}

}
