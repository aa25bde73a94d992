package ai.aigg.insights.analysis.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds archived analyses by words of the question, the market or the conclusion.
 */
@Repository
class ArchiveSearch {

	private final JdbcClient jdbc;

	ArchiveSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Searches.
	 * @param words as people type them: all must occur, "quoted" ones in a row, -without
	 * @param limit the most analyses
	 * @return the newest first
	 */
	List<Archived> find(String words, int limit) {
		return this.jdbc.sql("""
				SELECT a.id, a.created_at, m.question AS market, a.query_text, a.recommendation, a.estimate,
				    a.market_probability, c.conclusion
				FROM conclusions_archive c JOIN all_analyses a ON a.id = c.analysis_id
				LEFT JOIN polymarket_markets m ON m.id = a.market_id
				WHERE c.words @@ websearch_to_tsquery('english', :words)
				ORDER BY c.created_at DESC LIMIT :limit
				""")
			.param("words", words)
			.param("limit", limit)
			.query((row, number) -> new Archived(row.getObject("id", UUID.class),
					row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("market"),
					row.getString("query_text"), row.getString("recommendation"), row.getBigDecimal("estimate"),
					row.getBigDecimal("market_probability"), row.getString("conclusion")))
			.list();
	}

	/**
	 * An archived analysis.
	 *
	 * @param id its id
	 * @param createdAt when it was made
	 * @param market the market's question, or {@code null} when the market is gone
	 * @param query what the user wrote; hostile
	 * @param recommendation what it recommended, or {@code null}
	 * @param estimate our probability
	 * @param marketProbability the market's
	 * @param conclusion its text
	 */
	record Archived(UUID id, Instant createdAt, @Nullable String market, String query, @Nullable String recommendation,
			BigDecimal estimate, BigDecimal marketProbability, String conclusion) {
	}

}
