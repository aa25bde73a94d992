package ai.aigg.insights.analysis.desk;

import ai.aigg.insights.schema.events.EventJson;

/**
 * An analysis as it is stored, byte by byte.
 *
 * @param result {@code analysis.analysis_result}
 * @param conclusion {@code conclusions.conclusion}
 * @param supportingData {@code conclusions.supporting_data}
 */
record Rendered(String result, String conclusion, String supportingData) {

	static Rendered of(Analysis analysis) {
		return new Rendered(EventJson.mapper().writeValueAsString(AnalysisResult.of(analysis)),
				analysis.conclusion().text(), EventJson.mapper().writeValueAsString(SupportingData.of(analysis)));
	}

	String sha256() {
		return Fingerprint.of(this.result, this.conclusion, this.supportingData);
	}

}
