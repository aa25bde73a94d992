package ai.aigg.insights.schema.events;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProbabilityTests {

	@ParameterizedTest
	@CsvSource({ "0, 0.0000", "1, 1.0000", "0.085, 0.0850", "0.00005, 0.0000", "0.00015, 0.0002",
			"0.0000004113679809846114013590098187297978, 0.0000" })
	void isRoundedToFourDecimalsHalfEven(BigDecimal given, String kept) {
		assertThat(new Probability(given)).hasToString(kept);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY })
	void isNeverOutsideOfZeroToOne(double value) {
		assertThatIllegalArgumentException().isThrownBy(() -> Probability.of(value));
	}

	@Test
	void theOtherSideIsTheRest() {
		assertThat(Probability.of(0.085).complement()).isEqualTo(Probability.of(0.915));
	}

}
