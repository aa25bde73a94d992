package ai.aigg.insights.markets.matching.text;

import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AmountsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			above 150k                       | 150000
			above $150,000                   | 150000
			1.5m subs                        | 1500000
			50 bps                           | 50
			half a million                   | 500000
			five cuts                        | 5
			triple digits                    | 100
			2 hundred thousand               | 200000
			between $150 and $200b           | 150000000000-200000000000
			post 480-499 tweets              | 480-499
			15万                              | 150000
			over 2.5%                        | 2.5
			gpt-5 and v4                     | ''
			the 2026 final                   | ''
			3 of 7                           | 3,7
			""")
	void readsNumbers(String text, String expected) {
		assertThat(Amounts.of(text).stream().map(AmountsTests::written).collect(Collectors.joining(",")))
			.isEqualTo(expected);
	}

	private static String written(Amount amount) {
		return plain(amount.low()) + (amount.isSpan() ? "-" + plain(amount.high()) : "");
	}

	private static String plain(double value) {
		return (value == Math.rint(value)) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
	}

	@ParameterizedTest
	@CsvSource({ "100, 100, 1", "100, 50, 0.125", "150, 149.99, 1" })
	void saysHowNearANumberIs(double has, double asked, double nearness) {
		assertThat(new Amount(has, has).nearness(new Amount(asked, asked))).isCloseTo(nearness, within(0.001));
	}

}
