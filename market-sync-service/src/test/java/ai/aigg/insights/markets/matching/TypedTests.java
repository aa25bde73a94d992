package ai.aigg.insights.markets.matching;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, emptyValue = "", textBlock = """
			will bitc|will |bitc|false
			will bitcoin|will bitcoin|bitcoin|true
			will bitcoin |will bitcoin ||true
			will bitcoin hi|will bitcoin |hi|true
			will BITCOIN|will BITCOIN|bitcoin|true
			fed?|fed?||false
			f||f|false
			""")
	void splitsWhatIsSettledFromWhatMayGoOn(String text, @org.jspecify.annotations.Nullable String settled,
			@org.jspecify.annotations.Nullable String unfinished, boolean meaning) {
		Typed typed = Typed.of(text, Set.of("bitcoin", "fed")::contains);
		assertThat(typed.settled()).isEqualTo((settled != null) ? settled : "");
		assertThat(typed.unfinished()).isEqualTo((unfinished != null) ? unfinished : "");
		assertThat(typed.hasMeaning()).isEqualTo(meaning);
	}

}
