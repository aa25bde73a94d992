package ai.aigg.insights.markets.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionReaderTests {

	private static final Instant ASKED = Instant.parse("2026-11-22T12:00:00Z");

	private final QuestionReader reader = new QuestionReader(Wordlists.load());

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					@aigginsights will $BTC hit $150k?            | will, btc/bitcoin, hit, 150000/150k/150 thousand
					https://x.com/a/status/1 rain in #London      | rain, in, london
					above $1,250,000                              | above, 1250000/1250k/1250 thousand/1.25m/1.25 million
					GDP over 2.5% in Q1                           | gdp, over, 2.5, in, q1
					1.5m subs                                     | 1500000/1500k/1500 thousand/1.5m/1.5 million, subs
					mcap of $3T                                   | mcap/market cap, of, 3000000000000/3000b/3000 billion/3t/3 trillion
					by June 30th                                  | by, June, 30
					it may happen in may                          | it, may, happen, in, May
					the U.S. economy                              | the, us/u.s., economy
					Trump’s tariffs in 2027                       | trump, tariffs, in, 2027
					done by end of year                           | done, by, end, of, 2026
					done this month                               | done, this, month, November
					3 cuts                                        | 3, cuts/cut
					４２km run                                     | 42km, run
					""")
	void readsWhatIsAskedAbout(String text, String expected) {
		assertThat(this.reader.read(text, null, ASKED)).extracting((term) -> String.join("/", term.spellings()))
			.hasToString("[" + expected + "]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "@aigginsights", "@a @b https://t.co/x", "???", "\uD83D\uDE80\uD83D\uDE80",
			"123 456", "thoughts?", "@aigginsights odds??" })
	void findsNothingToAskFor(String text) {
		assertThat(this.reader.read(text, null, ASKED)).isEmpty();
	}

	@Test
	void takesThePostThatItPointsAt() {
		List<Term> terms = this.reader.read("thoughts?", "Gold above 5000 soon", ASKED);
		assertThat(terms.stream().map((term) -> term.spellings().getFirst()).collect(Collectors.joining(" ")))
			.isEqualTo("gold above 5000 soon");
		assertThat(terms).allMatch((term) -> term.weight() < 1);
	}

	@Test
	void readsTheBeginningOfALongPost() {
		assertThat(this.reader.read("bitcoin " + "word ".repeat(5_000), null, ASKED)).hasSize(2);
		StringBuilder text = new StringBuilder();
		for (int number = 0; number < 2_000; number++) {
			text.append('w').append(number).append(' ');
		}
		assertThat(this.reader.read(text.toString(), text.toString(), ASKED)).hasSize(64);
	}

	@Property(tries = 500)
	void takesAnyText(@ForAll("texts") String text, @ForAll("texts") String context) {
		long start = System.nanoTime();
		assertThat(this.reader.read(text, context, ASKED)).hasSizeLessThanOrEqualTo(64)
			.allSatisfy((term) -> assertThat(term.spellings()).isNotEmpty().noneMatch(String::isEmpty));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.of("1,", "000", "9999999999999999999", ".", "k", " m", "$", "#", "@",
				"'s", "u.", "https://", "\0", "\uD800", "\u202E", "this year", "may ", "in may", "\u0130", "٣", "20261",
				"e308", "\\", "' | '");
		return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(2_000),
				pieces.list().ofMaxSize(300).map((list) -> String.join("", list)));
	}

}
