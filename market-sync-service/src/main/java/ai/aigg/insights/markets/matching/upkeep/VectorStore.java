package ai.aigg.insights.markets.matching.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.Listing;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open markets with their vectors and keeps new vectors.
 */
@Component
class VectorStore {

	private static final String LISTING = """
			m.id, m.market_id, m.question, d.event_id, m.market_slug, d.event_slug, m.end_date, m.volume_24h,
			m.current_probability, m.category, m.active
			""";

	private static final String VECTOR = """
			LEFT JOIN market_vectors v ON v.id = m.id AND v.version = :version
				AND v.text_hash = hashtextextended(m.question, 0)
			""";

	private final JdbcClient jdbc;

	VectorStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads open markets, with the vectors of those titles that have been read.
	 * @param after id of the last one that was read
	 * @param limit the most markets
	 * @return the next ones by id
	 */
	List<Known> open(UUID after, int limit) {
		return this.jdbc.sql("""
				SELECT %s, v.vector
				FROM market_details d JOIN polymarket_markets m USING (id) %s
				WHERE NOT d.closed AND d.id > :after
				ORDER BY d.id LIMIT :limit
				""".formatted(LISTING, VECTOR))
			.param("after", after)
			.param("version", Embedder.VERSION)
			.param("limit", limit)
			.query((row, number) -> known(row))
			.list();
	}

	/**
	 * Reads open markets whose title has no vector yet.
	 * @param limit the most markets
	 * @return those with the most volume first
	 */
	List<Known> unread(int limit) {
		return this.jdbc.sql("""
				SELECT %s
				FROM market_details d JOIN polymarket_markets m USING (id) LEFT JOIN market_vectors v USING (id)
				WHERE NOT d.closed AND (v.id IS NULL OR v.version <> :version
					OR v.text_hash <> hashtextextended(m.question, 0))
				ORDER BY m.volume_24h DESC NULLS LAST LIMIT :limit
				""".formatted(LISTING))
			.param("version", Embedder.VERSION)
			.param("limit", limit)
			.query((row, number) -> new Known(row.getObject("id", UUID.class), listing(row), null))
			.list();
	}

	/**
	 * Reads some markets.
	 * @param ids our ids
	 * @return those that are open, with the vectors of titles that have been read
	 */
	List<Known> open(List<UUID> ids) {
		return this.jdbc.sql("""
				SELECT %s, v.vector
				FROM market_details d JOIN polymarket_markets m USING (id) %s
				WHERE NOT d.closed AND d.id = ANY (:ids)
				""".formatted(LISTING, VECTOR))
			.param("ids", ids.toArray(UUID[]::new))
			.param("version", Embedder.VERSION)
			.query((row, number) -> known(row))
			.list();
	}

	/**
	 * How far the markets' changes are numbered.
	 * @return number of the newest change; 0 before the first
	 */
	long lastChange() {
		return this.jdbc.sql("SELECT coalesce(max(change_seq), 0) FROM polymarket_markets WHERE change_seq > 0")
			.query(Long.class)
			.single();
	}

	/**
	 * Reads what changed.
	 * @param after number of the last change that was read
	 * @param limit the most markets
	 * @return the next ones by the number of their last change
	 */
	List<Change> changed(long after, int limit) {
		return this.jdbc.sql("""
				SELECT %s, m.change_seq, d.closed
				FROM polymarket_markets m JOIN market_details d USING (id)
				WHERE m.change_seq > :after AND m.change_seq > 0 ORDER BY m.change_seq LIMIT :limit
				""".formatted(LISTING))
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> new Change(row.getLong("change_seq"), row.getObject("id", UUID.class), listing(row),
					!row.getBoolean("closed")))
			.list();
	}

	/**
	 * Keeps new vectors.
	 * @param made markets, each with a vector
	 */
	void keep(List<Known> made) {
		this.jdbc.sql("""
				INSERT INTO market_vectors (id, version, text_hash, vector)
				SELECT id, :version, hashtextextended(title, 0), vector
				FROM unnest(:ids::uuid[], :titles::text[], :vectors::bytea[]) AS made (id, title, vector)
				ON CONFLICT (id) DO UPDATE SET version = excluded.version, text_hash = excluded.text_hash,
					vector = excluded.vector, made_at = CURRENT_TIMESTAMP
				""")
			.param("version", Embedder.VERSION)
			.param("ids", made.stream().map(Known::id).toArray(UUID[]::new))
			.param("titles", made.stream().map((each) -> each.listing().title()).toArray(String[]::new))
			.param("vectors",
					made.stream().map((each) -> Objects.requireNonNull(each.vector()).toBytes()).toArray(byte[][]::new))
			.update();
	}

	private static Known known(ResultSet row) throws SQLException {
		byte[] vector = row.getBytes("vector");
		return new Known(row.getObject("id", UUID.class), listing(row),
				(vector != null) ? PackedVector.read(vector, Embedder.MODELS) : null);
	}

	private static Listing listing(ResultSet row) throws SQLException {
		OffsetDateTime end = row.getObject("end_date", OffsetDateTime.class);
		return new Listing(row.getString("market_id"), row.getString("question"), row.getString("event_id"),
				row.getString("market_slug"), row.getString("event_slug"), (end != null) ? end.toInstant() : null,
				row.getDouble("volume_24h"), row.getBigDecimal("current_probability"), row.getString("category"),
				row.getBoolean("active"));
	}

	/**
	 * An open market.
	 *
	 * @param id our id
	 * @param listing the market
	 * @param vector of its title, or {@code null} when the models have not read it
	 */
	record Known(UUID id, Listing listing, @Nullable PackedVector vector) {
	}

	/**
	 * A market that changed.
	 *
	 * @param number number of the change
	 * @param id our id
	 * @param listing the market
	 * @param open whether it is open
	 */
	record Change(long number, UUID id, Listing listing, boolean open) {
	}

}
