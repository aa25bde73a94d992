package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every question once, and how it ended; always within a transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Questions {

	/** Bounds a transaction; more of them end with the next. */
	private static final int MOST_WAITING = 10_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	Questions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes a question in; it waits.
	 * @return {@code false} when it is here already
	 */
	public boolean add(ResearchCompleted event) {
		return this.jdbc.sql("""
				INSERT INTO analysis_questions (question_id, market_id, event, state, asked_at)
				VALUES (:question, :market, :event, 'WAITING', :now) ON CONFLICT (question_id) DO NOTHING
				""")
			.param("question", event.questionId().value())
			.param("market", event.marketId().value())
			.param("event", new String(EventJson.write(event), StandardCharsets.UTF_8))
			.param("now", now())
			.update() == 1;
	}

	/** Everybody who waits for a market, in the order of asking. */
	public List<ResearchCompleted> waiting(MarketId market) {
		return this.jdbc.sql("""
				SELECT event FROM analysis_questions WHERE market_id = :market AND state = 'WAITING'
				ORDER BY asked_at, question_id LIMIT :most
				""")
			.param("market", market.value())
			.param("most", MOST_WAITING)
			.query((row,
					number) -> (ResearchCompleted) EventJson.read(Topic.RESEARCH_COMPLETED,
							Objects.requireNonNull(row.getString("event")).getBytes(StandardCharsets.UTF_8)))
			.list();
	}

	/**
	 * Ends a question.
	 * @param question which
	 * @param analysis its answer, or {@code null} when there is none
	 * @param shared whether the analysis was made for somebody else
	 * @param costUsd what this answer cost, US dollars
	 */
	public void end(QuestionId question, @Nullable UUID analysis, boolean shared, BigDecimal costUsd) {
		this.jdbc.sql("""
				UPDATE analysis_questions SET state = :state, event = NULL, analysis_id = :analysis, shared = :shared,
				    cost_usd = :cost, ended_at = :now
				WHERE question_id = :question
				""")
			.param("state", (analysis != null) ? "ANSWERED" : "UNANSWERED")
			.param("analysis", analysis)
			.param("shared", shared)
			.param("cost", costUsd)
			.param("now", now())
			.param("question", question.value())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
