package ai.aigg.insights.markets.matching;

import java.util.Map;

import ai.aigg.insights.markets.matching.text.Spelling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TyposTests {

	private static final Vocabulary VOCABULARY = new Vocabulary(100,
			Map.of("bitcoin", 40, "election", 30, "elect", 10, "rain", 5, "ran", 3, "500", 2));

	@ParameterizedTest
	@CsvSource({ "bitcion, bitcoin", "bitconi, bitcoin", "btcoin, bitcoin", "electoin, election", "riain, rain",
			"xitcoin, ''", "rai, ''", "5000, ''", "sunshine, ''" })
	void findsWhatMayHaveBeenMeant(String word, String expected) {
		assertThat(String.join(" ", Typos.repairs(word, VOCABULARY))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "a, a, 0", "ab, ba, 1", "abc, ac, 1", "ac, abc, 1", "abc, axc, 1", "'', abc, 3", "abcd, badc, 2" })
	void countsSteps(String a, String b, int steps) {
		assertThat(Spelling.distance(a, b)).isEqualTo(steps);
	}

}
