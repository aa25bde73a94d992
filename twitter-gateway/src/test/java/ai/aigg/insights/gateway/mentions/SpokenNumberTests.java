package ai.aigg.insights.gateway.mentions;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenNumberTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			2                | 2
			 #2              | 2
			2)               | 2
			(2)              | 2
			2.               | 2
			"2"              | 2
			2!!              | 2
			2️⃣               | 2
			②                | 2
			２               | 2
			٢                | 2
			२                | 2
			Option 2         | 2
			number two       | 2
			No, 2            | 0
			the second one   | 2
			The 2nd          | 2
			the 2nd one      | 2
			second option    | 2
			First            | 1
			THREE            | 3
			la segunda       | 2
			opción 3         | 3
			die dritte       | 3
			le premier       | 1
			ikinci           | 2
			второй           | 2
			第二个           | 2
			二               | 2
			一番             | 1
			पहला             | 1
			الثاني           | 2
			12               | 12
			""")
	void readsNumbersAndNothingElse(String text, int expected) {
		assertThat(SpokenNumber.of(text).orElse(0)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "0", "-2", "2%", "2.5", "1/2", "1 or 2", "123", "2026", "the one", "two thirds",
			"option", "number", "2 please tell me more", "will it be 2?", "second to none", "$2", "2k", "+1",
			"no one" })
	void otherTextsAreNoNumbers(String text) {
		assertThat(SpokenNumber.of(text)).isEmpty();
	}

	@Property(tries = 500)
	void noTextBreaksTheReading(@ForAll String text) {
		assertThat(SpokenNumber.of(text).orElse(1)).isPositive();
	}

}
