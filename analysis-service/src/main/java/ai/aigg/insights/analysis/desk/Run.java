package ai.aigg.insights.analysis.desk;

import java.util.List;

import ai.aigg.insights.analysis.forecast.ModelOut;
import ai.aigg.insights.analysis.forecast.Sample;
import ai.aigg.insights.analysis.forecast.Testimony;
import ai.aigg.insights.analysis.forecast.Witness;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis was computed of, without the models' words: {@code analysis_runs}.
 *
 * @param inputs market and evidence
 * @param witness who was asked, or {@code null}
 * @param modelOut why nothing was said, or {@code null}
 */
record Run(Case inputs, @Nullable Witness witness, @Nullable ModelOut modelOut) {

	static Run of(Analysis analysis) {
		return new Run(analysis.inputs(), analysis.testimony().witness(), analysis.testimony().out());
	}

	Testimony testimony(List<Sample> samples) {
		return new Testimony(this.witness, samples, this.modelOut);
	}

}
