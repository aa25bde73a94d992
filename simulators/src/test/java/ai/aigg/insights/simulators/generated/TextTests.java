package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class TextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "150000|150,000", "1000000|1,000,000", "0.25|0.25", "2.5|2.5", "999|999",
			"1234.5|1,234.5", "-5|-5", "-1500|-1,500" })
	void amountsAreWrittenAsInQuestions(double amount, String text) {
		assertThat(Numbers.text(amount)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Will Bitcoin hit $150,000 by December 31, 2026?|will-bitcoin-hit-150000-by-december-31-2026",
					"Félix Auger-Aliassime|felix-auger-aliassime", "XRP at $2.50?|xrp-at-2pt50",
					"2025–26 Men's Open|2025-26-mens-open" })
	void addressesLookLikeTheRealOnes(String title, String slug) {
		assertThat(Words.slug(title)).isEqualTo(slug);
	}

	@Test
	void blanksMustBeFilled() {
		assertThat(Words.fill("{a} and {b}{a}", Vocabulary.of(Map.of("a", "x"), Map.of("b", "y"))))
			.isEqualTo("x and yx");
		assertThatThrownBy(() -> Words.fill("{c}", Vocabulary.of(Map.of(), Map.of())))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("{c}");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0.5", "1.96, 0.975", "-1.96, 0.025", "4, 0.99997" })
	void theNormalDistributionIsNormal(double x, double share) {
		assertThat(Numbers.normal(x)).isCloseTo(share, within(1e-4));
	}

	@Test
	void walksDeviateByAboutOneADay() {
		Chance chance = new Chance(3);
		double sum = 0;
		Instant at = Instant.parse("2026-01-01T00:00:00Z");
		for (int day = 0; day < 400; day++) {
			double step = chance.walk(5, at.plusSeconds(86_400)) - chance.walk(5, at);
			sum += step * step;
			at = at.plusSeconds(86_400);
		}
		assertThat(Math.sqrt(sum / 400)).isBetween(0.5, 1.5);
	}

}
