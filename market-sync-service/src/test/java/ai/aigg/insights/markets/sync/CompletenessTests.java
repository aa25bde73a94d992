package ai.aigg.insights.markets.sync;

import java.util.OptionalLong;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompletenessTests {

	private final Completeness completeness = new Completeness(0.02);

	@ParameterizedTest
	@CsvSource({
			// seen, unproven, seen events, open events, complete
			"100000, 0, 6000, 6000, true", "100000, 0, 5880, 6000, true", "100000, 0, 5879, 6000, false",
			"100000, 0, 6500, 6000, true", "98000, 2000, 6000, 6000, true", "97999, 2001, 6000, 6000, false",
			"100000, 0, 100, -1, true", "50000, 50000, 100, -1, false", "0, 0, 0, 0, true", "3, 2, 1, 3, true",
			"0, 3, 0, 0, false" })
	void decides(int seen, int unproven, int seenEvents, long openEvents, boolean complete) {
		OptionalLong count = (openEvents < 0) ? OptionalLong.empty() : OptionalLong.of(openEvents);
		assertThat(this.completeness.objection(seen, unproven, seenEvents, count).isEmpty()).isEqualTo(complete);
	}

}
