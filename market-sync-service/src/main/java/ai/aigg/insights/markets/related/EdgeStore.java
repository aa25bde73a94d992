package ai.aigg.insights.markets.related;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the edges that are computed ahead.
 */
@Component
class EdgeStore {

	private static final int BATCH = 5_000;

	private final JdbcClient jdbc;

	EdgeStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Puts what a round found in the place of what rounds before found.
	 * @param kind of which kind
	 * @param edges all that there are now, each pair once
	 * @param now the round's time, later than those before
	 */
	@Transactional
	void replace(RelationKind kind, List<Edge> edges, Instant now) {
		for (int from = 0; from < edges.size(); from += BATCH) {
			put(kind, edges.subList(from, Math.min(edges.size(), from + BATCH)), now);
		}
		this.jdbc.sql("DELETE FROM market_relations WHERE kind = :kind AND computed_at < :now")
			.param("kind", kind.wireName())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	private void put(RelationKind kind, List<Edge> edges, Instant now) {
		// Java and PostgreSQL order ids differently; here PostgreSQL's order counts.
		this.jdbc.sql("""
				INSERT INTO market_relations (first_id, second_id, kind, value, samples, computed_at)
				SELECT least(one, other), greatest(one, other), :kind, value, samples, :now
				FROM unnest(:ones::uuid[], :others::uuid[], :values::numeric[], :samples::integer[])
					AS found (one, other, value, samples)
				ON CONFLICT (first_id, second_id, kind) DO UPDATE SET value = excluded.value,
					samples = excluded.samples, computed_at = excluded.computed_at
				""")
			.param("kind", kind.wireName())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ones", edges.stream().map((edge) -> edge.pair().one()).toArray(UUID[]::new))
			.param("others", edges.stream().map((edge) -> edge.pair().other()).toArray(UUID[]::new))
			.param("values", edges.stream().map(Edge::value).toArray(BigDecimal[]::new))
			.param("samples", edges.stream().map(Edge::samples).toArray(Integer[]::new))
			.update();
	}

	/**
	 * When the last round found something.
	 * @return empty when there are no edges
	 */
	Optional<Instant> newest() {
		return this.jdbc.sql("SELECT max(computed_at) FROM market_relations")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
				.map(OffsetDateTime::toInstant))
			.single();
	}

}
