package ai.aigg.insights.analysis.estimate;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link StatisticalParameters}.
 */
class StatisticalParametersTests {

	@Test
	void readsTheFileOfTheFirstVersion() {
		StatisticalParameters parameters = StatisticalParameters.load("statistical-1.json");
		assertThat(parameters.name()).isEqualTo("statistical/1");
		assertThat(parameters.get("longshotSlope")).isEqualTo(1.05);
		assertThat(parameters.notes().values()).allSatisfy((note) -> assertThat(note).hasSizeGreaterThan(20));
	}

	@Test
	void wantsANoteForEveryParameter() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StatisticalParameters("x/1", Map.of("a", 1.0), Map.of("b", "why")));
	}

}
