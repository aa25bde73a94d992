package ai.aigg.insights.markets.history;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TimeStepsTests {

	private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");

	@ParameterizedTest
	@CsvSource({ "PT1H, PT1H, 1", "PT1H, PT50M, 2", "PT1H, PT2H, 1", "P1D, PT1H, 24", "PT2000S, PT1S, 2000",
			"PT0.5S, PT1S, 1" })
	void cutsATimeIntoSteps(Duration time, Duration step, int count) {
		assertThat(new TimeSteps(FROM, FROM.plus(time), step).count()).isEqualTo(count);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PT0S    | PT1H   | must be earlier
			PT-1S   | PT1H   | must be earlier
			PT1H    | PT0S   | step must be whole seconds
			PT1H    | PT-1S  | step must be whole seconds
			PT1H    | PT1.5S | step must be whole seconds
			PT2001S | PT1S   | 2,001 steps of PT1S are too many
			P40000D | PT1S   | too many
			""")
	void refusesWhatCannotBeRead(Duration time, Duration step, String sentence) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TimeSteps(FROM, FROM.plus(time), step))
			.withMessageContaining(sentence);
	}

}
