package ai.aigg.insights.markets.matching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.Feature;
import ai.aigg.insights.markets.matching.ranking.Listing;
import ai.aigg.insights.markets.matching.ranking.MarketBook;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Sign;
import ai.aigg.insights.markets.matching.ranking.Thresholds;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words decide here: all titles have the same vector, and the confidence is a half.
 */
class DecisionTests {

	private static final TextReader READER = new TextReader();

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			will cuba win the walrus cup     | 0.4 | 0.5 | 0.1 | 0.9 | Sure
			will cuba win the walrus cup     | 0.4 | 0.6 | 0.1 | 0.9 | Doubtful
			will cuba win the walrus cup     | 0.6 | 0.7 | 0.1 | 0.9 | NoMarket
			who wins the walrus cup          | 0.4 | 0.5 | 0.1 | 0.9 | WholeEvent
			who wins the walrus cup          | 0.4 | 0.5 | 0.1 | 0.1 | Sure
			will the zanzibar bridge open    | 0.4 | 0.5 | 99  | 0.9 | Choices
			will the zanzibar bridge open    | 0.4 | 0.5 | -1  | 0.9 | Sure
			""")
	void decidesByThresholds(String text, double answer, double sure, double choose, double event, String expected) {
		Weights weights = weights(new Thresholds(answer, sure, choose, event));
		Reading reading = READER.read(text, null, Instant.parse("2026-11-22T12:00:00Z"));
		Verdict verdict = new Decision(weights).of(rank(weights, reading), reading);
		assertThat(verdict.getClass().getSimpleName()).isEqualTo(expected);
		if (verdict instanceof Verdict.Choices(List<Ranked> choices)) {
			assertThat(choices).hasSizeBetween(2, 3);
			assertThat(choices.getFirst().listing().title()).contains("Zanzibar");
		}
	}

	private static Weights weights(Thresholds thresholds) {
		double[] ranking = new double[Feature.values().length];
		ranking[Feature.COVERED.column()] = 1;
		return new Weights(ranking, new double[Sign.values().length], thresholds);
	}

	private static List<Ranked> rank(Weights weights, Reading reading) {
		float[] same = new float[768];
		same[0] = 1;
		same[384] = 1;
		PackedVector vector = PackedVector.of(same, Embedder.MODELS);
		MarketBook book = new MarketBook(READER);
		List.of("cup|Will Albania win the 2027 Walrus Cup?", "cup|Will Bhutan win the 2027 Walrus Cup?",
				"cup|Will Cuba win the 2027 Walrus Cup?", "bridge|Zanzibar bridge opened in 2027?",
				"toll|Zanzibar ferry sold in 2027?")
			.forEach((each) -> {
				String[] parts = each.split("\\|", -1);
				book.put(new Listing(each, parts[1], parts[0], null, null, null, 0, null), vector, TODAY);
			});
		book.publish();
		return new Ranker(weights).rank(reading, vector, TODAY, book.index());
	}

}
