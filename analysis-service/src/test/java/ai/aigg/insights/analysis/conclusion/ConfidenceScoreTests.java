package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.PricePath;
import ai.aigg.insights.analysis.evidence.Quote;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.schema.events.Resolution;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ConfidenceScore}.
 */
class ConfidenceScoreTests {

	@ParameterizedTest
	@CsvSource({
			// liquidity, spread, points, pages, domains, days since publication
			"0, 0.50, 0, 0, 1, 0, 0.00", "100000, 0.01, 168, 0, 1, 0, 0.65", "100000, 0.01, 168, 6, 5, 1, 1.00",
			"100000, 0.01, 168, 6, 5, 30, 0.90", "100000, 0.01, 168, 6, 1, 1, 0.92",
			"10000, 0.055, 84, 3, 3, 1, 0.56" })
	void ratesTheEvidence(String liquidity, BigDecimal spread, int points, int pages, int domains, int days,
			BigDecimal expected) {
		assertThat(score(liquidity, spread, points, pages(pages, domains, days)).score())
			.isEqualByComparingTo(expected);
	}

	@Property
	void liesBetweenZeroAndOneWithTwoDecimals(@ForAll @IntRange(min = 0, max = 2_000_000_000) int liquidity,
			@ForAll @IntRange(min = 0, max = 100) int spread, @ForAll @IntRange(min = -5, max = 20_000) int points,
			@ForAll @IntRange(min = 0, max = 30) int pages) {
		BigDecimal score = score(String.valueOf(liquidity), BigDecimal.valueOf(spread, 2), points, pages(pages, 3, 1))
			.score();
		assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
		assertThat(score.scale()).isEqualTo(2);
	}

	@Property
	void neverFallsWithAnotherSource(@ForAll @IntRange(min = 0, max = 12) int pages) {
		assertThat(score("5000", new BigDecimal("0.02"), 50, pages(pages + 1, 5, 1)).score())
			.isGreaterThanOrEqualTo(score("5000", new BigDecimal("0.02"), 50, pages(pages, 5, 1)).score());
	}

	private static Confidence score(String liquidity, BigDecimal spread, int points, List<ResearchSource> pages) {
		BigDecimal bid = new BigDecimal("0.2");
		Market market = TestCase.market(new Quote(null, bid, bid.add(spread), null, null, null, TestCase.NOW),
				liquidity, null, Resolution.OPEN);
		Research research = TestCase.research(new MarketFindings(new PricePath(points, 0.1, List.of()), null, null),
				pages.toArray(ResearchSource[]::new));
		return ConfidenceScore.of(market, research, TestCase.NOW);
	}

	private static List<ResearchSource> pages(int count, int domains, int days) {
		Instant published = TestCase.NOW.minus(Duration.ofDays(days));
		return IntStream.range(0, count)
			.mapToObj((i) -> TestCase.page("site" + (i % domains) + ".org", published))
			.toList();
	}

}
