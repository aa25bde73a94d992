package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;
import java.time.Duration;

import ai.aigg.insights.schema.events.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Words}.
 */
class WordsTests {

	@Test
	void writesProbabilities() {
		assertThat(Words.percent(Probability.of(0.1234))).isEqualTo("12.3 %");
		assertThat(Words.percent(Probability.of(0))).isEqualTo("0.0 %");
		assertThat(Words.range(Probability.of(0.0812), Probability.of(0.1739))).isEqualTo("8–17 %");
		assertThat(Words.range(Probability.of(0.0012), Probability.of(0.0239))).isEqualTo("0.1–2.4 %");
	}

	@ParameterizedTest
	@CsvSource({ "0.033, 3.3 cents", "0.01, 1 cent", "-0.01, -1 cent", "0.06, 6 cents", "0.0004, 0 cents" })
	void writesCents(BigDecimal dollars, String expected) {
		assertThat(Words.cents(dollars)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "1234567.8, $1.2M", "25000, $25K", "999.4, $999", "0, $0" })
	void writesMoney(BigDecimal amount, String expected) {
		assertThat(Words.dollars(amount)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "PT30M, less than an hour", "PT1H, 1 hour", "PT47H, 47 hours", "P3D, 3 days", "P900D, 900 days" })
	void writesTimes(Duration duration, String expected) {
		assertThat(Words.time(duration)).isEqualTo(expected);
	}

}
