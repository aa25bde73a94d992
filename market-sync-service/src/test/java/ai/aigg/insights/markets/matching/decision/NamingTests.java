package ai.aigg.insights.markets.matching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamingTests {

	private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

	private static final TextReader READER = new TextReader();

	private static final List<String> CUP = List.of("Will Albania win the 2027 Walrus Cup?",
			"Will Bhutan win the 2027 Walrus Cup?", "Will Cuba win the 2027 Walrus Cup?");

	private static final List<String> BRIDGE = List.of("Will the Zanzibar bridge open by January 31, 2027?",
			"Will the Zanzibar bridge open by February 28, 2027?", "Will the Zanzibar bridge open by March 31, 2027?");

	private static final List<String> PRICE = List.of("Will walrus ivory reach $100 in 2026?",
			"Will walrus ivory reach $200 in 2026?", "Will walrus ivory reach $300 in 2026?");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			cup    | who wins the walrus cup          | true
			cup    | ¿quién gana la walrus cup?       | true
			cup    | walrus cup winner?               | true
			cup    | will anybody win the walrus cup  | false
			cup    | who wins the walrus cup, cuba?   | false
			cup    | who stops albnia at the cup      | false
			bridge | when does the zanzibar bridge open           | true
			bridge | when, by february 28? the zanzibar bridge    | false
			bridge | will the zanzibar bridge open                | false
			price  | how high does walrus ivory go in 2026        | true
			price  | how likely is walrus ivory at 200            | false
			price  | which one is it, ivory 300?                  | false
			""")
	void knowsAQuestionAboutAWholeEvent(String event, String text, boolean whole) {
		assertThat(naming(event).namesNone(read(text))).isEqualTo(whole);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			cup    | and cuba?                  | 2
			cup    | bhutann maybe              | 1
			cup    | cuba or albania            | -1
			cup    | thoughts?                  | -1
			bridge | open by february 28?       | 1
			bridge | open by next summer?       | -1
			price  | over 300?                  | 2
			price  | at 150?                    | -1
			""")
	void findsTheOneThatIsNamed(String event, String text, int expected) {
		OptionalInt named = naming(event).named(read(text));
		assertThat(named.orElse(-1)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "who wins the walrus cup, who" })
	void callsAPairNoEvent(String text, String open) {
		Naming pair = new Naming(CUP.stream().limit(2).map((title) -> READER.readTitle(title, day())).toList());
		assertThat(read(open).open()).isTrue();
		assertThat(pair.namesNone(read(text))).isFalse();
	}

	private static Naming naming(String event) {
		List<String> titles = switch (event) {
			case "cup" -> CUP;
			case "bridge" -> BRIDGE;
			default -> PRICE;
		};
		return new Naming(titles.stream().map((title) -> READER.readTitle(title, day())).toList());
	}

	private static LocalDate day() {
		return LocalDate.parse("2027-07-01");
	}

	private static Reading read(String text) {
		return READER.read(text, null, AT);
	}

}
