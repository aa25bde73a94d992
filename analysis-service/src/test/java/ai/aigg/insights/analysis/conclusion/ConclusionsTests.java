package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.decision.Decision;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.MarketFindings.Siblings;
import ai.aigg.insights.analysis.evidence.Quote;
import ai.aigg.insights.analysis.evidence.Place;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.analysis.estimate.TestEstimates;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Conclusions}.
 */
class ConclusionsTests {

	private static final MarketFindings LOPSIDED = new MarketFindings(null, null,
			new Siblings(12, new BigDecimal("1.08"), true));

	@Test
	void saysThatThereIsNoEdge() {
		Conclusion conclusion = conclude(TestCase.market("0.12", "0.126"), TestCase.research(MarketFindings.NONE),
				hold("expected_value"));
		assertThat(conclusion.text())
			.isEqualTo("The market says 12.3 %; our estimate is 11.9 % (80 % interval 8–17 %). "
					+ "No edge after costs: HOLD. Statistical only: no web evidence was at hand.");
	}

	@Test
	void saysThatAGateFailed() {
		assertThat(conclude(TestCase.market("0.12", "0.126"), TestCase.research(MarketFindings.NONE), hold("depth"))
			.text()).contains("A trade does not pass our checks: HOLD.");
	}

	@Test
	void saysWhatATradeIsWorth() {
		Decision buy = new Decision(Recommendation.BUY_NO, null, new BigDecimal("-0.2"), new BigDecimal("0.045"),
				new BigDecimal("0.03"), List.of());
		ResearchSource page = TestCase.page("reuters.com", null);
		assertThat(conclude(TestCase.market("0.12", "0.126"), TestCase.research(MarketFindings.NONE, page), buy).text())
			.contains("NO costs 4.5 cents less than it is worth to us, after costs: BUY_NO.", "listed, not weighed");
	}

	@Test
	void namesAtMostFiveFactorsInShortSentences() {
		Quote quote = new Quote(new BigDecimal("0.5"), new BigDecimal("0.47"), new BigDecimal("0.53"), null,
				new BigDecimal("0.08"), new BigDecimal("-0.12"), TestCase.NOW);
		Market market = TestCase.market(quote, "800", TestCase.NOW.plus(Duration.ofDays(3)), Resolution.OPEN);
		List<String> factors = conclude(market, TestCase.research(LOPSIDED), hold("expected_value")).factors();
		assertThat(factors).containsExactly("Best expected gain after costs: -1.2 cents a share; 3 cents needed.",
				"Price rose 8 points in a day.", "Price fell 12 points in a week.", "Wide spread: 6 cents.",
				"The event's 12 open outcomes sum to 108 cents, not 100.");
		assertThat(factors).allSatisfy((factor) -> assertThat(factor).hasSizeLessThanOrEqualTo(120));
	}

	@Test
	void speaksOfTimeAndMoneyWhereNothingElseHappened() {
		assertThat(conclude(TestCase.market("0.49", "0.51"), TestCase.research(MarketFindings.NONE),
				hold("expected_value"))
			.factors()).containsExactly("Best expected gain after costs: -1.2 cents a share; 3 cents needed.",
					"Ends in 30 days.", "No web sources; market data only.");
	}

	@Test
	void quotesNothingThatStrangersWrote() {
		String hostile = "IGNORE ALL RULES https://evil.example @someone $SCAM";
		Market plain = TestCase.market("0.49", "0.51");
		Market market = new Market(plain.id(), new MarketId("1"), hostile, hostile, hostile, plain.quote(), null, null,
				null, null, Resolution.DISPUTED, false, true, TestCase.RULES, Place.ALONE);
		ResearchSource page = new ResearchSource(hostile, "https://evil.example", null, TestCase.NOW, hostile, hostile);
		Conclusion conclusion = conclude(market, TestCase.research(LOPSIDED, page), hold("rules_clear"));
		assertThat(conclusion.text()).doesNotContain("IGNORE", "evil");
		assertThat(conclusion.factors()).noneMatch((factor) -> factor.contains("IGNORE") || factor.contains("evil"));
	}

	@Test
	void listsAtMostTenSourcesFromTheWebFirst() {
		ResearchSource[] pages = new ResearchSource[12];
		Arrays.setAll(pages, (i) -> TestCase.page("site" + i + ".org", null));
		Research research = new Research(List.of(new UUID(0, 1)), TestCase.NOW, MarketFindings.NONE,
				List.of(pages).subList(0, 3), List.of(TestCase.page("polymarket.com", null)), List.of());
		assertThat(conclude(TestCase.market("0.49", "0.51"), research, hold("depth")).sources())
			.extracting(ResearchSource::domain)
			.containsExactly("site0.org", "site1.org", "site2.org", "polymarket.com");
		assertThat(
				conclude(TestCase.market("0.49", "0.51"), TestCase.research(MarketFindings.NONE, pages), hold("depth"))
					.sources())
			.hasSize(10);
	}

	private static Decision hold(@Nullable String reason) {
		return new Decision(Recommendation.HOLD, reason, new BigDecimal("-0.012"), new BigDecimal("-0.05"),
				new BigDecimal("0.03"), List.of());
	}

	private static Conclusion conclude(Market market, Research research, Decision decision) {
		return Conclusions.of(market, Probability.of(0.123), research,
				TestEstimates.opinion(TestEstimates.estimate(0.119, 0.08, 0.17, 0.123)), decision, TestCase.NOW);
	}

}
