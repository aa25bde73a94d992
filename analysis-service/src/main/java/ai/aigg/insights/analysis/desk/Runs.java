package ai.aigg.insights.analysis.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.analysis.forecast.Sample;
import ai.aigg.insights.model.client.AnswerForm;
import ai.aigg.insights.schema.events.EventJson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what analyses were computed of.
 */
@Repository
class Runs {

	private final JdbcClient jdbc;

	private final Clock clock;

	Runs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps an answer at once, so that it is paid for once. */
	@Transactional
	public void keep(UUID analysis, Sample sample) {
		this.jdbc.sql("""
				INSERT INTO analysis_samples (analysis_id, number, answer, form, model, corrected, input_tokens,
				    output_tokens, cost_usd, created_at)
				VALUES (:analysis, :number, :answer, :form, :model, :corrected, :input, :output, :cost, :now)
				ON CONFLICT (analysis_id, number) DO NOTHING
				""")
			.param("analysis", analysis)
			.param("number", sample.number())
			.param("answer", sample.answer())
			.param("form", sample.form().name())
			.param("model", sample.model())
			.param("corrected", sample.corrected())
			.param("input", sample.inputTokens())
			.param("output", sample.outputTokens())
			.param("cost", sample.costUsd())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	List<Sample> samples(UUID analysis) {
		return this.jdbc.sql("""
				SELECT number, answer, form, model, corrected, input_tokens, output_tokens, cost_usd
				FROM analysis_samples WHERE analysis_id = :analysis ORDER BY number
				""")
			.param("analysis", analysis)
			.query((row, number) -> new Sample(row.getInt("number"), Objects.requireNonNull(row.getString("answer")),
					AnswerForm.valueOf(row.getString("form")), Objects.requireNonNull(row.getString("model")),
					row.getBoolean("corrected"), row.getInt("input_tokens"), row.getInt("output_tokens"),
					row.getBigDecimal("cost_usd")))
			.list();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(Analysis analysis, Rendered rendered) {
		this.jdbc.sql("""
				INSERT INTO analysis_runs (analysis_id, inputs, result_sha256) VALUES (:id, :inputs, :hash)
				""")
			.param("id", analysis.inputs().id())
			.param("inputs", EventJson.mapper().writeValueAsString(Run.of(analysis)))
			.param("hash", rendered.sha256())
			.update();
	}

	/** What is kept of an analysis, or empty when nothing is. */
	Optional<Kept> find(UUID analysis) {
		return this.jdbc.sql("SELECT inputs, result_sha256 FROM analysis_runs WHERE analysis_id = :id")
			.param("id", analysis)
			.query((row, number) -> new Kept(
					Objects.requireNonNull(EventJson.mapper().readValue(row.getString("inputs"), Run.class)),
					Objects.requireNonNull(row.getString("result_sha256"))))
			.optional();
	}

	/**
	 * A run with the hash of what came of it.
	 *
	 * @param run inputs
	 * @param sha256 of the stored bytes
	 */
	record Kept(Run run, String sha256) {
	}

}
