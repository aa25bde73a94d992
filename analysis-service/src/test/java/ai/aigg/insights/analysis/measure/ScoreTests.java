package ai.aigg.insights.analysis.measure;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link Score}.
 */
class ScoreTests {

	@ParameterizedTest
	@CsvSource({ "0.5, true, 0.25, 0.693147", "0.8, true, 0.04, 0.223144", "0.8, false, 0.64, 1.609438",
			"0, true, 1, 7.600902", "1, true, 0, 0.000500" })
	void scoresByDistanceAndBySurprise(double probability, boolean happened, double brier, double log) {
		Score score = Score.of(probability, happened);
		assertThat(score.brier()).isCloseTo(brier, within(1e-9));
		assertThat(score.log()).isCloseTo(log, within(1e-6));
	}

	@Property
	void treatsBothOutcomesAlike(@ForAll @DoubleRange(min = 0, max = 1) double probability) {
		Score score = Score.of(probability, true);
		Score mirrored = Score.of(1 - probability, false);
		assertThat(mirrored.brier()).isCloseTo(score.brier(), within(1e-12));
		assertThat(mirrored.log()).isCloseTo(score.log(), within(1e-9));
	}

}
