package ai.aigg.insights.analysis.desk;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

import ai.aigg.insights.kit.Ids;
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

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(ResearchCompleted event, Analysis analysis, Rendered rendered, Duration took) {
		this.jdbc
			.sql("""
					INSERT INTO analysis (id, market_id, query_text, analysis_result, confidence_score, recommendation,
					    processing_time_ms, llm_tokens_used, created_at, question_id, analyst, market_probability, estimate,
					    research_ids, cost_usd, rules_hash)
					VALUES (:id, :market, :query, :result::jsonb, :confidence, :recommendation, :millis, :tokens, :at, :question,
					    :analyst, :price, :estimate, :research, :cost, :rules)
					""")
			.param("id", analysis.inputs().id())
			.param("market", analysis.inputs().market().id())
			.param("query", event.questionText())
			.param("result", rendered.result())
			.param("confidence", analysis.conclusion().confidence().score())
			.param("recommendation", analysis.decision().recommendation().name())
			.param("millis", Math.clamp(took.toMillis(), 0, Integer.MAX_VALUE))
			.param("tokens", analysis.testimony().tokens())
			.param("at", analysis.inputs().at().atOffset(ZoneOffset.UTC))
			.param("question", event.questionId().value())
			.param("analyst", analysis.opinion().analyst())
			.param("price", analysis.price().value())
			.param("estimate", analysis.estimate().probability().value())
			.param("research", analysis.inputs().research().ids().toArray(UUID[]::new))
			.param("cost", analysis.testimony().costUsd())
			.param("rules", Fingerprint.ofRules(analysis.inputs().market()))
			.update();
		this.jdbc.sql("""
				INSERT INTO conclusions (id, analysis_id, conclusion, sentiment, supporting_data, created_at)
				VALUES (:id, :analysis, :text, :sentiment, :data::jsonb, :at)
				""")
			.param("id", this.ids.next())
			.param("analysis", analysis.inputs().id())
			.param("text", rendered.conclusion())
			.param("sentiment", analysis.conclusion().sentiment().wireName())
			.param("data", rendered.supportingData())
			.param("at", analysis.inputs().at().atOffset(ZoneOffset.UTC))
			.update();
	}

}
