package ai.aigg.insights.console.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads what the database knows of a question on the ring.
 */
@Component
class QuestionFinder {

	private final ReadClient database;

	QuestionFinder(ReadClient database) {
		this.database = database;
	}

	/**
	 * What the analysis knows of it.
	 * @return nothing before its evidence is together, and when it never came that far
	 */
	Optional<Row> find(UUID question) {
		return this.database.sql("""
				SELECT q.state, q.asked_at, q.ended_at, q.shared, q.cost_usd, q.market_id, m.question AS title,
					a.estimate, a.market_probability, a.recommendation, a.confidence_score, a.analyst, c.conclusion
				FROM analysis_questions q
				LEFT JOIN polymarket_markets m ON m.market_id = q.market_id
				LEFT JOIN all_analyses a ON a.id = q.analysis_id
				LEFT JOIN all_conclusions c ON c.analysis_id = q.analysis_id
				WHERE q.question_id = :question LIMIT 1
				""").param("question", question).query((row, number) -> {
			OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
			String recommendation = row.getString("recommendation");
			Result result = (recommendation != null) ? new Result(row.getBigDecimal("estimate"),
					row.getBigDecimal("market_probability"), recommendation, row.getBigDecimal("confidence_score"),
					row.getString("analyst"), row.getString("conclusion")) : null;
			return new Row(row.getString("state"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
					(ended != null) ? ended.toInstant() : null, row.getBoolean("shared"), row.getBigDecimal("cost_usd"),
					row.getString("market_id"), row.getString("title"), result);
		}).optional();
	}

	/**
	 * The mention that a question is of.
	 * @return its post's id on X, or nothing when it came from elsewhere
	 */
	Optional<String> mention(UUID question) {
		return this.database.sql("SELECT tweet_id FROM twitter_interactions WHERE id = :question")
			.param("question", question)
			.query(String.class)
			.optional();
	}

	/**
	 * A question at the analysis.
	 *
	 * @param state {@code WAITING}, {@code ANSWERED} or {@code UNANSWERED}
	 * @param researchedAt when its evidence was together
	 * @param endedAt when it ended, or {@code null}
	 * @param shared whether the analysis had been made for somebody else
	 * @param costUsd what models cost for it
	 * @param marketId Gamma's id of the market
	 * @param market its title, or {@code null}; hostile
	 * @param result the answer, or {@code null}
	 */
	record Row(String state, Instant researchedAt, @Nullable Instant endedAt, boolean shared, BigDecimal costUsd,
			String marketId, @Nullable String market, @Nullable Result result) {
	}

	/**
	 * An answer.
	 *
	 * @param estimate our probability
	 * @param marketProbability the market's
	 * @param recommendation what the decision rule says
	 * @param confidence how good the evidence is, 0 to 1, or {@code null}
	 * @param analyst who estimated
	 * @param conclusion the summary, or {@code null}; hostile
	 */
	record Result(BigDecimal estimate, BigDecimal marketProbability, String recommendation,
			@Nullable BigDecimal confidence, String analyst, @Nullable String conclusion) {
	}

}
