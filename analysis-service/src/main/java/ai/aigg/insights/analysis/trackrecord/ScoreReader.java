package ai.aigg.insights.analysis.trackrecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Reads scores.
 */
@Repository
class ScoreReader {

	/** The newest; more would not change the picture. */
	private static final int MOST_ROWS = 100_000;

	private final ReadClient reads;

	ScoreReader(ReadClient reads) {
		this.reads = reads;
	}

	/**
	 * Tells whether anything changed.
	 * @return the same text as long as the scores are the same
	 */
	String state() {
		return this.reads.sql("SELECT count(*) || ' ' || coalesce(max(scored_at)::text, '') FROM analysis_scores")
			.query(String.class)
			.single();
	}

	int voided() {
		return this.reads.sql("SELECT count(*) FROM analysis_scores WHERE verdict = 'VOID'")
			.query(Integer.class)
			.single();
	}

	List<ScoreRow> rows() {
		return this.reads.sql("""
				SELECT event_key, category, model, program, answered_at, closed_at, late, verdict, estimate,
				    market_probability, brier, brier_market, log_score, log_market
				FROM analysis_scores WHERE verdict <> 'VOID' ORDER BY analysis_id DESC LIMIT :most
				""").param("most", MOST_ROWS).query(ScoreReader::score).list();
	}

	/**
	 * Answers with their scores, newest first: winners and losers.
	 * @param before only older ones than this answer, or {@code null} for the newest
	 * @param most how many at most
	 * @return the answers
	 */
	List<ScoredAnswer> answers(@Nullable UUID before, int most) {
		return this.reads.sql("""
				SELECT s.analysis_id, m.market_id, m.question, s.category, s.model, s.program, s.recommendation,
				    s.answered_at, s.closed_at, s.late, s.verdict, s.estimate, s.market_probability, s.brier,
				    s.brier_market, s.log_score, s.log_market
				FROM analysis_scores s JOIN polymarket_markets m ON m.id = s.market_id
				WHERE :before::uuid IS NULL OR s.analysis_id < :before
				ORDER BY s.analysis_id DESC LIMIT :most
				""").param("before", before).param("most", most).query(ScoreReader::answer).list();
	}

	private static ScoreRow score(ResultSet row, int number) throws SQLException {
		return new ScoreRow(text(row, "event_key"), row.getString("category"), text(row, "model"), text(row, "program"),
				instant(row, "answered_at"), instant(row, "closed_at"), row.getBoolean("late"),
				"YES".equals(row.getString("verdict")), row.getDouble("estimate"), row.getDouble("market_probability"),
				row.getDouble("brier"), row.getDouble("brier_market"), row.getDouble("log_score"),
				row.getDouble("log_market"));
	}

	private static ScoredAnswer answer(ResultSet row, int number) throws SQLException {
		return new ScoredAnswer(row.getObject("analysis_id", UUID.class), text(row, "market_id"), text(row, "question"),
				row.getString("category"), text(row, "model"), text(row, "program"), text(row, "recommendation"),
				instant(row, "answered_at"), instant(row, "closed_at"), row.getBoolean("late"), text(row, "verdict"),
				row.getBigDecimal("estimate"), row.getBigDecimal("market_probability"), row.getBigDecimal("brier"),
				row.getBigDecimal("brier_market"), row.getBigDecimal("log_score"), row.getBigDecimal("log_market"));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column), column);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
	}

}
