package ai.aigg.insights.analysis.desk;

import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

import ai.aigg.insights.schema.events.EventJson;

import org.springframework.stereotype.Component;

/**
 * Computes a stored analysis again, of what is kept: no model is asked, nothing is
 * stored.
 */
@Component
class Reanalysis {

	private final Runs runs;

	private final Composer composer;

	Reanalysis(Runs runs, Composer composer) {
		this.runs = runs;
		this.composer = composer;
	}

	/**
	 * Computes again.
	 * @param analysis which
	 * @return empty when nothing of it is kept
	 */
	Optional<Repeated> repeat(UUID analysis) {
		return this.runs.find(analysis).flatMap((kept) -> {
			Run run = kept.run();
			return this.composer.compose(run.inputs(), run.testimony(this.runs.samples(analysis))).map((again) -> {
				Rendered rendered = Rendered.of(again);
				return new Repeated(analysis, rendered.sha256().equals(kept.sha256()), kept.sha256(), rendered.sha256(),
						rendered.conclusion(), EventJson.mapper().readTree(rendered.result()));
			});
		});
	}

	/**
	 * What came of it.
	 *
	 * @param analysisId the analysis
	 * @param identical whether the same bytes came out as were stored
	 * @param storedSha256 hash of what was stored
	 * @param computedSha256 hash of what came out now
	 * @param conclusion the sentence that came out now
	 * @param analysisResult everything that came out now
	 */
	record Repeated(UUID analysisId, boolean identical, String storedSha256, String computedSha256, String conclusion,
			JsonNode analysisResult) {
	}

}
