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
	void readsTheFileThatShips() {
		StatisticalParameters parameters = StatisticalParameters.load("statistical-2.json");
		assertThat(parameters.name()).isEqualTo("statistical/2");
		assertThat(parameters.get("coherenceWeight")).isEqualTo(0.15);
		assertThat(parameters.notes().values()).allSatisfy((note) -> assertThat(note).hasSizeGreaterThan(20));
	}

	@Test
	void wantsANoteForEveryParameter() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StatisticalParameters("x/1", Map.of("a", 1.0), Map.of("b", "why")));
	}

}
