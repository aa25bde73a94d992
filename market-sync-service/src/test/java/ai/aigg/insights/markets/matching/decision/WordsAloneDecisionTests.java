package ai.aigg.insights.markets.matching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ai.aigg.insights.markets.matching.ranking.Basis;
import ai.aigg.insights.markets.matching.ranking.Listing;
import ai.aigg.insights.markets.matching.ranking.MarketBook;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What few markets without vectors are decided by: the weights for words alone.
 */
class WordsAloneDecisionTests {

	private static final TextReader READER = new TextReader();

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			will btc hit 150k this year?               | Will Bitcoin reach $150,000 by December 31, 2026? |
			bitcoin above $200k by end of 2026?        | Will Bitcoin reach $200,000 by December 31, 2026? |
			will bhutan win the walrus cup?            | Will Bhutan win the 2027 Walrus Cup?              |
			who wins the walrus cup?                   |                                                   | WholeEvent
			will bitcoin hit $20m?                     |                                                   | Doubtful
			will the walrus make it?                   |                                                   | Choices
			is my team tired?                          |                                                   | NoMarket
			is the moon hungry on quiet afternoons     |                                                   | NoMarket
			""")
	void decides(String text, @Nullable String title, @Nullable String shape) {
		Weights weights = Weights.load(Basis.WORDS);
		Reading reading = READER.read(text, null, NOW);
		List<Ranked> ranked = new Ranker(weights).rank(reading, null, TODAY, index().index());
		Verdict verdict = new Decision(weights).of(ranked, reading);
		String as = text + " " + new Ranker(weights).confidence(ranked, reading);
		if (title != null) {
			assertThat(verdict).as(as).isInstanceOfAny(Verdict.Sure.class, Verdict.Doubtful.class);
			assertThat(ranked.getFirst().listing().title()).as(as).isEqualTo(title);
		}
		else {
			assertThat(verdict.getClass().getSimpleName()).as(as).isEqualTo(shape);
		}
	}

	private static MarketBook index() {
		MarketBook book = new MarketBook(READER);
		List.of("a|Will Bitcoin reach $150,000 by December 31, 2026?|2027-01-01T05:00:00Z",
				"b|Will Bitcoin reach $200,000 by December 31, 2026?|2027-01-01T05:00:00Z",
				"c|Zanzibar elects a walrus as mayor|2027-01-01T05:00:00Z",
				"cup|Will Albania win the 2027 Walrus Cup?|2027-07-01T00:00:00Z",
				"cup|Will Bhutan win the 2027 Walrus Cup?|2027-07-01T00:00:00Z",
				"cup|Will Cuba win the 2027 Walrus Cup?|2027-07-01T00:00:00Z")
			.forEach((each) -> {
				String[] parts = each.split("\\|", -1);
				book.put(new Listing(each, parts[1], parts[0], null, null, Instant.parse(parts[2]), 5_000, null), null,
						TODAY);
			});
		for (int number = 0; number < 500; number++) {
			String title = "Will team %d win game %d?".formatted(number, number % 7);
			book.put(new Listing(title, title, title, null, null, Instant.parse("2027-01-01T05:00:00Z"), 100, null),
					null, TODAY);
		}
		book.publish();
		return book;
	}

}
