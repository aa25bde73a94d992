package ai.aigg.insights.analysis.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Moves rows between the tables and their archive; always within a transaction of its
 * caller.
 */
@Repository
class Rows {

	private static final String COLUMNS = """
			id, market_id, query_text, analysis_result, confidence_score, recommendation, processing_time_ms,
			llm_tokens_used, created_at, question_id, analyst, market_probability, estimate, research_ids, cost_usd,
			rules_hash""";

	private final JdbcClient jdbc;

	Rows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The first analyses of a range of ids, in the order of their ids. */
	List<UUID> analyses(UUID from, UUID to, int most) {
		return ids("SELECT id FROM analysis WHERE id >= :from AND id < :to ORDER BY id LIMIT :most", from, to, most);
	}

	/** The same in the archive. */
	List<UUID> archived(UUID from, UUID to, int most) {
		return ids("SELECT id FROM analysis_archive WHERE id >= :from AND id < :to ORDER BY id LIMIT :most", from, to,
				most);
	}

	/** Analyses with ids of no month, by their time. */
	List<UUID> strays(Instant before, int most) {
		return this.jdbc
			.sql("SELECT id FROM analysis_default WHERE created_at < :before ORDER BY created_at LIMIT :most")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	/** Analyses whose conclusion is not in the archive yet. */
	List<UUID> withConclusion(UUID from, UUID to, int most) {
		return ids("""
				SELECT analysis_id FROM conclusions WHERE analysis_id >= :from AND analysis_id < :to
				ORDER BY analysis_id LIMIT :most
				""", from, to, most);
	}

	/** Analyses whose conclusion is in the archive. */
	List<UUID> withArchivedConclusion(UUID from, UUID to, int most) {
		return ids("""
				SELECT analysis_id FROM conclusions_archive WHERE analysis_id >= :from AND analysis_id < :to
				ORDER BY analysis_id LIMIT :most
				""", from, to, most);
	}

	/** Analyses that interactions refer to as theirs. */
	List<UUID> referenced(UUID from, UUID to, int most) {
		return ids("""
				SELECT analysis_id FROM twitter_interactions WHERE analysis_id >= :from AND analysis_id < :to
				ORDER BY analysis_id LIMIT :most
				""", from, to, most);
	}

	/** Analyses that interactions refer to as archived ones. */
	List<UUID> referencedInArchive(UUID from, UUID to, int most) {
		return ids("""
				SELECT archived_analysis_id FROM twitter_interactions
				WHERE archived_analysis_id >= :from AND archived_analysis_id < :to
				ORDER BY archived_analysis_id LIMIT :most
				""", from, to, most);
	}

	private List<UUID> ids(String sql, UUID from, UUID to, int most) {
		return this.jdbc.sql(sql)
			.param("from", from)
			.param("to", to)
			.param("most", most)
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	int archiveConclusions(List<UUID> analyses) {
		return this.jdbc
			.sql("""
					WITH gone AS (DELETE FROM conclusions WHERE analysis_id = ANY (:ids) RETURNING *)
					INSERT INTO conclusions_archive (id, analysis_id, conclusion, sentiment, supporting_data, created_at, words)
					SELECT g.id, g.analysis_id, g.conclusion, g.sentiment, g.supporting_data, g.created_at,
					    to_tsvector('english', left(concat_ws(' ', a.query_text, m.question, g.conclusion), 20000))
					FROM gone g JOIN analysis a ON a.id = g.analysis_id AND a.id = ANY (:ids)
					LEFT JOIN polymarket_markets m ON m.id = a.market_id
					""")
			.param("ids", array(analyses))
			.update();
	}

	int restoreConclusions(List<UUID> analyses) {
		return this.jdbc.sql("""
				WITH gone AS (DELETE FROM conclusions_archive WHERE analysis_id = ANY (:ids) RETURNING *)
				INSERT INTO conclusions (id, analysis_id, conclusion, sentiment, supporting_data, created_at)
				SELECT id, analysis_id, conclusion, sentiment, supporting_data, created_at FROM gone
				""").param("ids", array(analyses)).update();
	}

	int carryInteractions(List<UUID> analyses, boolean toArchive) {
		return this.jdbc.sql("SELECT interactions_carry(:ids, :toArchive)")
			.param("ids", array(analyses))
			.param("toArchive", toArchive)
			.query(Integer.class)
			.single();
	}

	int archiveAnalyses(List<UUID> analyses) {
		return this.jdbc.sql("""
				WITH gone AS (DELETE FROM analysis WHERE id = ANY (:ids) RETURNING *)
				INSERT INTO analysis_archive (%1$s) SELECT %1$s FROM gone
				""".formatted(COLUMNS)).param("ids", array(analyses)).update();
	}

	int restoreAnalyses(List<UUID> analyses) {
		return this.jdbc.sql("""
				WITH gone AS (DELETE FROM analysis_archive WHERE id = ANY (:ids) RETURNING *)
				INSERT INTO analysis (%1$s) SELECT %1$s FROM gone
				""".formatted(COLUMNS)).param("ids", array(analyses)).update();
	}

	private static UUID[] array(List<UUID> ids) {
		return ids.toArray(UUID[]::new);
	}

}
