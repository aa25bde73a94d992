package ai.aigg.insights.console.trackrecord;

import java.util.Objects;

import ai.aigg.insights.console.chart.CalibrationPlot;
import ai.aigg.insights.schema.events.EventJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTests {

	static final String RECORD = """
			{"answers":3,"voided":1,
			"all":{"name":"all","n":2,"events":2,"brier":{"mean":0.1,"low":0.05,"high":0.15},
			"brier_market":{"mean":0.2,"low":0.1,"high":0.3},"brier_difference":{"mean":-0.1,"low":-0.15,"high":-0.05}},
			"by_category":[{"name":"<b>politics</b>","n":2,"events":2,"brier":{"mean":0.1,"low":0.05,"high":0.15},
			"brier_market":{"mean":0.2,"low":0.1,"high":0.3},"brier_difference":{"mean":0.1,"low":0.05,"high":0.15}}],
			"by_horizon":[],"by_model":[],"by_program":[],
			"calibration":[{"from":0.1,"to":0.2,"n":2,"forecast":0.15,"happened":0.5,"low":0.1,"high":0.9}],
			"calibration_market":[{"from":0.1,"to":0.2,"n":2,"forecast":0.18,"happened":0.5,"low":0.1,"high":0.9}]}""";

	@Test
	void readsWhatTheAnalysisServiceSumsUp() {
		Summary summary = Summary.of(EventJson.mapper().readTree(RECORD));
		assertThat(summary.answers()).isEqualTo(3);
		assertThat(Objects.requireNonNull(summary.all()).verdict()).isEqualTo("better than the price");
		assertThat(summary.late()).isNull();
		assertThat(summary.groups().get("Category")).singleElement()
			.satisfies((group) -> assertThat(group.verdict()).isEqualTo("worse than the price"));
		CalibrationPlot plot = Objects.requireNonNull(summary.plot());
		assertThat(plot.dots()).singleElement().satisfies((dot) -> {
			assertThat(dot.y()).isEqualTo(174);
			assertThat(dot.low()).isGreaterThan(dot.high());
		});
	}

	@Test
	void ofNothingNothingIsClaimed() {
		Summary summary = Summary.of(EventJson.mapper().readTree("{\"answers\":0}"));
		assertThat(summary.all()).isNull();
		assertThat(summary.plot()).isNull();
	}

}
