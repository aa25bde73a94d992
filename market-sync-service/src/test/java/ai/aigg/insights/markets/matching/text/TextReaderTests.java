package ai.aigg.insights.markets.matching.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextReaderTests {

	private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

	private final TextReader reader = new TextReader();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			@aigginsights will $BTC hit 150k?  | will BTC hit 150k? (Bitcoin)
			fomc in december                   | fomc in december (Fed FOMC interest rates)
			we saw a sol today                 | we saw a sol today
			a $SOL moment                      | a SOL moment (Solana)
			sol price                          | sol price (Solana)
			dubs #WorldCup https://t.co/x      | dubs World Cup (Golden State Warriors, FIFA World Cup)
			¿habrá alto el fuego este año?     | ¿habrá alto el fuego este año? (ceasefire, this year)
			比特币今年会突破吗                          | 比特币今年会突破吗 (Bitcoin, reach above, this year)
			перемирие до конца года            | перемирие до конца года (ceasefire, by end of year)
			soooooo goooood                    | soo good
			""")
	void addsWhatAliasesStandFor(String text, String expected) {
		assertThat(this.reader.read(text, null, AT).expanded()).isEqualTo(expected);
	}

	@Test
	void takesDayAndNumberFromThePostItAnswersWhereItHasNone() {
		Reading reading = this.reader.read("thoughts?", "Gold above 5000 by June 30", AT);
		assertThat(reading.deadline()).isEqualTo("2027-06-30");
		assertThat(reading.amounts()).containsExactly(new Amount(5000, 5000));
		assertThat(reading.asks()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "''", "@aigginsights", "@aigginsights https://t.co/abc ???", "gm", "thoughts?" })
	void knowsWhenNothingIsAsked(String text) {
		assertThat(this.reader.read(text, null, AT).asks()).isFalse();
	}

	@Test
	void findsLinks() {
		assertThat(MarketLink.find(List.of("see polymarket.com/event/Fed-In-March/fed-cut-25?x=1 or",
				"https://polymarket.com/es/market/btc-150k and will-x-win-the-cup")))
			.containsExactly(new MarketLink("fed-cut-25", false, false), new MarketLink("fed-in-march", true, false),
					new MarketLink("btc-150k", false, false), new MarketLink("will-x-win-the-cup", false, true));
	}

	@Property(tries = 300)
	void takesAnyText(@ForAll("texts") String text, @ForAll("texts") String context) {
		long start = System.nanoTime();
		Reading reading = this.reader.read(text, context, AT);
		assertThat(reading.words()).hasSizeLessThanOrEqualTo(240);
		assertThat(reading.amounts()).hasSizeLessThanOrEqualTo(12);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.of("1,", "000", "9999999999999999999", ".", "k", " m", "$", "#", "@",
				"'s", "u.", "https://", "\0", "\uD800", "\u202E", "this year", "may ", "in may ", "\u0130", "٣",
				"20261", "e308", "\\", "' | '", "polymarket.com/event/", "a-b-c-d", "12/31", "31 feb ", "99999 weeks ",
				"between ", "q4 ", "ㄱ", "今年", "before 2027", "in 999 years ");
		return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(2_000),
				pieces.list().ofMaxSize(300).map((list) -> String.join("", list)));
	}

}
