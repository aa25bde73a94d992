package ai.aigg.insights.analysis.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.analysis.measure.Score;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds answers whose market is final, and keeps their scores.
 */
@Repository
class ScoreStore {

	private final JdbcClient jdbc;

	private final Clock clock;

	ScoreStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Answers without a score, or with that of another verdict, as the markets are now:
	 * an event that is late or comes twice changes nothing.
	 * @param market only of this market, or {@code null} for all
	 * @param most how many at most
	 * @return the answers, archived ones among them
	 */
	List<FinalAnswer> unscored(@Nullable MarketId market, int most) {
		return this.jdbc.sql("""
				WITH answers AS (
				    SELECT id, market_id, analyst, recommendation, created_at, estimate, market_probability,
				        analysis_result FROM analysis
				    UNION ALL
				    SELECT id, market_id, analyst, recommendation, created_at, estimate, market_probability,
				        analysis_result FROM analysis_archive
				), ended AS (
				    SELECT a.*, left(coalesce(m.event_id, m.market_id), 255) AS event_key,
				        left(coalesce(m.category, m.tags[1]), 100) AS category,
				        coalesce(m.closed_time, m.end_date, m.price_as_of) AS closed_at,
				        CASE WHEN m.resolution = 'VOID' THEN 'VOID'
				            WHEN m.winning_outcome = coalesce(a.analysis_result #>> '{market,outcome}',
				                m.outcomes -> 0 ->> 'name', 'Yes') THEN 'YES'
				            ELSE 'NO' END AS verdict
				    FROM answers a JOIN markets m ON m.id = a.market_id
				    WHERE (m.resolution = 'VOID' OR m.resolution = 'RESOLVED' AND m.winning_outcome IS NOT NULL)
				        AND (:market::text IS NULL OR m.market_id = :market)
				)
				SELECT e.id, e.market_id, e.event_key, e.category, e.created_at, e.closed_at, e.verdict, e.estimate,
				    e.market_probability, coalesce(e.recommendation, 'HOLD') AS recommendation,
				    left(coalesce(e.analysis_result ->> 'model', e.analyst), 100) AS model,
				    left(coalesce(e.analysis_result #>> '{program,name}', 'none'), 100) AS program
				FROM ended e LEFT JOIN analysis_scores s ON s.analysis_id = e.id
				WHERE s.analysis_id IS NULL OR s.verdict <> e.verdict
				LIMIT :most
				""")
			.param("market", (market != null) ? market.value() : null)
			.param("most", most)
			.query(ScoreStore::answer)
			.list();
	}

	/**
	 * Keeps scores; an earlier one of the same answer is replaced.
	 * @param answer the answer
	 * @param late how shortly before the close an answer is kept apart
	 */
	void keep(FinalAnswer answer, Duration late) {
		boolean happened = answer.verdict() == Verdict.YES;
		boolean isVoid = answer.verdict() == Verdict.VOID;
		Score ours = Score.of(answer.estimate().doubleValue(), happened);
		Score market = Score.of(answer.price().doubleValue(), happened);
		this.jdbc.sql("""
				INSERT INTO analysis_scores (analysis_id, market_id, event_key, category, model, program,
				    recommendation, answered_at, closed_at, late, verdict, estimate, market_probability, brier,
				    brier_market, log_score, log_market, scored_at)
				VALUES (:analysis, :market, :event, :category, :model, :program, :recommendation, :answered, :closed,
				    :late, :verdict, :estimate, :price, :brier, :brierMarket, :log, :logMarket, :now)
				ON CONFLICT (analysis_id) DO UPDATE SET closed_at = excluded.closed_at, late = excluded.late,
				    verdict = excluded.verdict, brier = excluded.brier, brier_market = excluded.brier_market,
				    log_score = excluded.log_score, log_market = excluded.log_market, scored_at = excluded.scored_at
				""")
			.param("analysis", answer.analysisId())
			.param("market", answer.marketId())
			.param("event", answer.eventKey())
			.param("category", answer.category())
			.param("model", answer.model())
			.param("program", answer.program())
			.param("recommendation", answer.recommendation())
			.param("answered", answer.answeredAt().atOffset(ZoneOffset.UTC))
			.param("closed", answer.closedAt().atOffset(ZoneOffset.UTC))
			.param("late", answer.answeredAt().plus(late).isAfter(answer.closedAt()))
			.param("verdict", answer.verdict().name())
			.param("estimate", answer.estimate())
			.param("price", answer.price())
			.param("brier", isVoid ? null : rounded(ours.brier(), 8))
			.param("brierMarket", isVoid ? null : rounded(market.brier(), 8))
			.param("log", isVoid ? null : rounded(ours.log(), 6))
			.param("logMarket", isVoid ? null : rounded(market.log(), 6))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Removes scores of markets that Polymarket has opened again.
	 * @return how many
	 */
	int removeReopened() {
		return this.jdbc.sql("""
				DELETE FROM analysis_scores s USING market_details d
				WHERE d.id = s.market_id AND d.resolution NOT IN ('RESOLVED', 'VOID')
				""").update();
	}

	private static FinalAnswer answer(ResultSet row, int number) throws SQLException {
		return new FinalAnswer(row.getObject("id", UUID.class), row.getObject("market_id", UUID.class),
				text(row, "event_key"), row.getString("category"), text(row, "model"), text(row, "program"),
				text(row, "recommendation"), instant(row, "created_at"), instant(row, "closed_at"),
				Verdict.valueOf(text(row, "verdict")), row.getBigDecimal("estimate"),
				row.getBigDecimal("market_probability"));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column), column);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
	}

	private static BigDecimal rounded(double score, int digits) {
		return BigDecimal.valueOf(score).setScale(digits, RoundingMode.HALF_EVEN);
	}

}
