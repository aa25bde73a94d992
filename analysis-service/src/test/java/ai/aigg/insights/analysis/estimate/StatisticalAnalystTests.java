package ai.aigg.insights.analysis.estimate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.MarketFindings.Siblings;
import ai.aigg.insights.analysis.evidence.Place.Neighbour;
import ai.aigg.insights.analysis.evidence.PricePath;
import ai.aigg.insights.analysis.evidence.Quote;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link StatisticalAnalyst}.
 */
class StatisticalAnalystTests {

	private static final BigDecimal TICK = new BigDecimal("0.0001");

	private final StatisticalAnalyst analyst = new StatisticalAnalyst(StatisticalParameters.load("statistical-2.json"),
			PriceCalibration.shipped());

	@ParameterizedTest
	@CsvSource({ "0.48, 0.52, , 0.30, MIDDLE, 0.50", "0.40, 0.50, 0.41, 0.30, MIDDLE, 0.45",
			"0.40, 0.51, 0.41, 0.30, LAST_TRADE, 0.41", "0.001, 0.999, , 0.30, DISPLAYED, 0.30",
			", 0.52, 0.41, 0.30, LAST_TRADE, 0.41", "0.60, 0.50, , 0.55, DISPLAYED, 0.55" })
	void anchorsOnTheBestPriceThereIs(@Nullable String bid, @Nullable String ask, @Nullable String lastTrade,
			String price, Anchor.Kind kind, BigDecimal expected) {
		Anchor anchor = estimate(TestCase.priced(bid, ask, lastTrade, price), MarketFindings.NONE).anchor();
		assertThat(anchor.kind()).isEqualTo(kind);
		assertThat(anchor.probability()).isEqualTo(new Probability(expected));
	}

	@Test
	void estimatesNothingWithoutAPrice() {
		assertThat(this.analyst.estimate(TestCase.priced(null, "0.5", null, null),
				TestCase.research(MarketFindings.NONE), TestCase.NOW))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0.49, 0.51, 0.5000", "0.119, 0.127, 0.1080", "0.019, 0.021, 0.0100", "0.979, 0.981, 0.9900" })
	void staysNearThePriceAndLeansAwayFromLongshots(String bid, String ask, BigDecimal expected) {
		assertThat(estimate(TestCase.market(bid, ask), MarketFindings.NONE).probability().value()).isCloseTo(expected,
				within(new BigDecimal("0.002")));
	}

	@ParameterizedTest
	@CsvSource({ "1.10, true, 5, true", "1.10, false, 5, false", "1.10, true, 1, false", "0.80, true, 5, false",
			"1.30, true, 5, false" })
	void movesALittleTowardsTheShareOfTheSum(BigDecimal sum, boolean exclusive, int count, boolean moves) {
		MarketFindings findings = new MarketFindings(null, null, new Siblings(count, sum, exclusive));
		Estimate estimate = estimate(TestCase.market("0.49", "0.51"), findings);
		if (moves) {
			assertThat(estimate.siblingShift()).isNegative().isGreaterThan(-0.05);
		}
		else {
			assertThat(estimate.siblingShift()).isZero();
		}
	}

	@Test
	void movesALittleWhereAnEarlierDeadlineIsDearer() {
		Estimate estimate = estimate(TestCase.among(
				new Neighbour(new MarketId("1"), "Will it open by December 31?", TestCase.YEAR_END,
						new BigDecimal("0.34")),
				new Neighbour(new MarketId("2"), "Will it open by June 30?", TestCase.YEAR_END,
						new BigDecimal("0.60"))),
				MarketFindings.NONE);
		// The mean of both is 0.47: a seventh of the way is about 2 points.
		assertThat(estimate.ladderShift()).isCloseTo(0.087, within(0.002));
		assertThat(estimate.siblingShift()).isZero();
	}

	@Test
	void noContradictionMovesThePriceByMoreThanThreePoints() {
		Estimate estimate = estimate(TestCase.among(
				new Neighbour(new MarketId("1"), "Will it open by December 31?", TestCase.YEAR_END,
						new BigDecimal("0.34")),
				new Neighbour(new MarketId("2"), "Will it open by June 30?", TestCase.YEAR_END, BigDecimal.ONE)),
				MarketFindings.NONE);
		assertThat(LogOdds.toProbability(LogOdds.of(0.34) + estimate.ladderShift())).isCloseTo(0.37, within(0.0001));
	}

	@Test
	void doubtsMoreWhereTheMarketIsWorse() {
		double good = doubt("0.49", "0.51", 0.05, "1000000", 30);
		assertThat(doubt("0.45", "0.55", 0.05, "1000000", 30)).as("wide").isGreaterThan(good);
		assertThat(doubt("0.49", "0.51", 0.30, "1000000", 30)).as("lively").isGreaterThan(good);
		assertThat(doubt("0.49", "0.51", 0.05, "1000", 30)).as("thin").isGreaterThan(good);
		assertThat(doubt("0.49", "0.51", 0.30, "1000000", 0)).as("over").isLessThan(good);
	}

	@Property
	void staysWithinItsIntervalAndNearThePrice(@ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double bid,
			@ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double ask,
			@ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double price,
			@ForAll @DoubleRange(min = 0, max = 3) @Scale(3) double sum,
			@ForAll @DoubleRange(min = 0, max = 50) double volatility,
			@ForAll @IntRange(min = 0, max = 10_000_000) int liquidity) {
		Quote quote = new Quote(BigDecimal.valueOf(price), BigDecimal.valueOf(bid), BigDecimal.valueOf(ask), null, null,
				null, TestCase.NOW);
		Market market = TestCase.market(quote, String.valueOf(liquidity), null, Resolution.OPEN);
		MarketFindings findings = new MarketFindings(new PricePath(100, volatility, List.of()), null,
				new Siblings(5, BigDecimal.valueOf(sum), true));
		Estimate estimate = estimate(market, findings);
		assertThat(estimate.probability()).isBetween(estimate.low(), estimate.high());
		assertThat(estimate.standardDeviation()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
		// At most 3 points from the siblings and 1.5 from the calibration, and the
		// roundings.
		assertThat(estimate.probability().value()).isCloseTo(estimate.anchor().probability().value(),
				within(new BigDecimal("0.046")));
	}

	@Property
	void treatsBothSidesAlike(@ForAll @IntRange(min = 1, max = 9_998) int bid,
			@ForAll @IntRange(min = 1, max = 900) int spread) {
		int ask = Math.min(9_999, bid + spread);
		Estimate estimate = estimate(ticks(bid, ask), MarketFindings.NONE);
		Estimate mirrored = estimate(ticks(10_000 - ask, 10_000 - bid), MarketFindings.NONE);
		assertThat(mirrored.probability().value()).isCloseTo(estimate.probability().complement().value(), within(TICK));
		assertThat(mirrored.low().value()).isCloseTo(estimate.high().complement().value(), within(TICK));
		assertThat(mirrored.doubt()).isEqualTo(estimate.doubt());
	}

	private static Market ticks(int bid, int ask) {
		return TestCase.market(BigDecimal.valueOf(bid, 4).toPlainString(), BigDecimal.valueOf(ask, 4).toPlainString());
	}

	private double doubt(String bid, String ask, double volatility, String liquidity, int days) {
		Quote quote = new Quote(null, new BigDecimal(bid), new BigDecimal(ask), null, null, null, TestCase.NOW);
		Market market = TestCase.market(quote, liquidity, TestCase.NOW.plus(Duration.ofDays(days)), Resolution.OPEN);
		return estimate(market, new MarketFindings(new PricePath(168, volatility, null), null, null)).doubt().total();
	}

	private Estimate estimate(Market market, MarketFindings findings) {
		return this.analyst.estimate(market, TestCase.research(findings), TestCase.NOW).orElseThrow();
	}

}
