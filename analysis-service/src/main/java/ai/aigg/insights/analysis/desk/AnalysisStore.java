package ai.aigg.insights.analysis.desk;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.ResearchCompleted;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps analyses with their conclusions.
 */
@Repository
class AnalysisStore {

	private final JdbcClient jdbc;

	private final Ids ids;

	AnalysisStore(JdbcClient jdbc, Ids ids) {
		this.jdbc = jdbc;
		this.ids = ids;
	}

	/**
	 * Whether a question has its analysis. The answer stays true until the transaction
	 * ends: nobody else stores one meanwhile.
	 * @param question the question
	 * @return {@code true} when there is nothing left to do
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean isAnswered(QuestionId question) {
		// The table is partitioned by its id, so it can have no unique key on the
		// question.
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('analysis:' || :question, 0))")
			.param("question", question.toString())
			.query((row, number) -> true)
			.list();
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM analysis WHERE question_id = :question)")
			.param("question", question.value())
			.query(Boolean.class)
			.single();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(ResearchCompleted event, Analysis analysis, AnalysisResult result, Duration took) {
		this.jdbc.sql("""
				INSERT INTO analysis (id, market_id, query_text, analysis_result, confidence_score, recommendation,
				    processing_time_ms, llm_tokens_used, created_at, question_id, analyst, market_probability, estimate,
				    research_ids)
				VALUES (:id, :market, :query, :result::jsonb, :confidence, :recommendation, :millis, 0, :at, :question,
				    :analyst, :price, :estimate, :research)
				""")
			.param("id", analysis.id())
			.param("market", analysis.market().id())
			.param("query", event.questionText())
			.param("result", json(result))
			.param("confidence", analysis.conclusion().confidence().score())
			.param("recommendation", analysis.decision().recommendation().name())
			.param("millis", Math.clamp(took.toMillis(), 0, Integer.MAX_VALUE))
			.param("at", analysis.at().atOffset(ZoneOffset.UTC))
			.param("question", event.questionId().value())
			.param("analyst", result.analyst())
			.param("price", analysis.price().value())
			.param("estimate", analysis.estimate().probability().value())
			.param("research", analysis.research().ids().toArray(UUID[]::new))
			.update();
		this.jdbc.sql("""
				INSERT INTO conclusions (id, analysis_id, conclusion, sentiment, supporting_data, created_at)
				VALUES (:id, :analysis, :text, :sentiment, :data::jsonb, :at)
				""")
			.param("id", this.ids.next())
			.param("analysis", analysis.id())
			.param("text", analysis.conclusion().text())
			.param("sentiment", analysis.conclusion().sentiment().wireName())
			.param("data", json(SupportingData.of(analysis)))
			.param("at", analysis.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static String json(Object value) {
		return EventJson.mapper().writeValueAsString(value);
	}

}
