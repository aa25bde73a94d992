package ai.aigg.insights.analysis.decision;

import java.math.BigDecimal;
import java.time.Duration;

import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Recommendation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link DecisionRule}.
 */
class DecisionRuleTests {

	private final DecisionRule rule = new DecisionRule(
			new DecisionSettings(new BigDecimal("0.03"), new BigDecimal("0.05"), Duration.ofDays(365),
					new BigDecimal("0.05"), new BigDecimal("0.05"), new BigDecimal("0.95"), new BigDecimal("0.20"),
					new BigDecimal("0.02"), new BigDecimal("0.40"), BigDecimal.valueOf(100), BigDecimal.valueOf(500),
					BigDecimal.valueOf(1_000), Duration.ofHours(6), Duration.ofMinutes(15)));

	@ParameterizedTest
	@CsvSource({
			// The reference's examples: +.033 is a borderline trade, +.013 is none.
			"0.553, 0.49, 0.51, 0.04, BUY_YES,", "0.128, 0.09, 0.11, 0.04, HOLD, expected_value",
			"0.447, 0.49, 0.51, 0.04, BUY_NO,", "0.500, 0.49, 0.51, 0.04, HOLD, expected_value",
			"0.600, 0.45, 0.51, 0.04, HOLD, spread", "0.600, 0.52, 0.51, 0.04, HOLD, spread_not_crossed",
			"0.120, 0.03, 0.04, 0.00, HOLD, lowest_ask", "0.999, 0.955, 0.96, 0.00, HOLD, highest_ask",
			"0.600, , 0.51, 0.04, HOLD, spread", "0.400, 0.49, , 0.04, HOLD, spread",
			"0.600, , , 0.04, HOLD, expected_value" })
	void buysOnlyWhatPays(BigDecimal estimate, @Nullable BigDecimal bid, @Nullable BigDecimal ask, BigDecimal fee,
			Recommendation recommendation, @Nullable String reason) {
		Decision decision = this.rule.decide(terms(estimate, "0.01", bid, ask, "1000", "1000", fee));
		assertThat(decision.recommendation()).isEqualTo(recommendation);
		assertThat(decision.reason()).isEqualTo(reason);
	}

	@Test
	void computesTheExpectedValueOfBothSides() {
		Decision decision = this.rule.decide(terms(new BigDecimal("0.553"), "0.01", new BigDecimal("0.49"),
				new BigDecimal("0.51"), "1000", "1000", new BigDecimal("0.04")));
		assertThat(decision.expectedYes()).isEqualByComparingTo("0.033004");
		assertThat(decision.expectedNo()).isEqualByComparingTo("-0.072996");
	}

	@ParameterizedTest
	@CsvSource({ "0.01, 1000, 30, 0.03", "0.08, 1000, 30, 0.08", "0.01, 400, 30, 0.04", "0.01, 1000, 1000, 0.069863",
			"0.01, , 30, 0.04" })
	void raisesTheHurdleWithDoubtTimeAndThinness(String doubt, @Nullable String depth, int days, BigDecimal hurdle) {
		Terms terms = terms(new BigDecimal("0.7"), doubt, new BigDecimal("0.49"), new BigDecimal("0.51"), depth, depth,
				BigDecimal.ZERO);
		assertThat(this.rule.decide(with(terms, Duration.ofDays(days))).hurdle()).isEqualByComparingTo(hurdle);
	}

	@ParameterizedTest
	@CsvSource({ "0.25, 0.19, 0.21, BUY_YES,", "0.23, 0.17, 0.19, HOLD, expected_value", "0.25, 0.17, 0.19, BUY_YES,",
			"0.77, 0.81, 0.83, HOLD, expected_value", "0.75, 0.81, 0.83, BUY_NO," })
	void wantsMoreOfLongshots(BigDecimal estimate, BigDecimal bid, BigDecimal ask, Recommendation recommendation,
			@Nullable String reason) {
		Decision decision = this.rule.decide(terms(estimate, "0.01", bid, ask, "1000", "1000", BigDecimal.ZERO));
		assertThat(decision.recommendation()).isEqualTo(recommendation);
		assertThat(decision.reason()).isEqualTo(reason);
	}

	@ParameterizedTest
	@CsvSource({ "0.40, BUY_YES,", "0.41, HOLD, forecast_distance" })
	void believesNoForecastFarFromThePrice(BigDecimal distance, Recommendation recommendation,
			@Nullable String reason) {
		Terms terms = terms(new BigDecimal("0.60"), "0.01", new BigDecimal("0.49"), new BigDecimal("0.51"), "1000",
				"1000", BigDecimal.ZERO);
		Decision decision = this.rule.decide(new Terms(terms.estimate(), terms.doubt(), distance, terms.bid(),
				terms.ask(), terms.bidDepth(), terms.askDepth(), terms.feeRate(), terms.liquidity(), terms.timeLeft(),
				terms.researchAge(), terms.priceAge(), terms.rulesClear(), terms.trading()));
		assertThat(decision.recommendation()).isEqualTo(recommendation);
		assertThat(decision.reason()).isEqualTo(reason);
	}

	@ParameterizedTest
	@CsvSource({ "99, 5000, 10, 1, true, true, depth", ", 5000, 10, 1, true, true, depth",
			"1000, 999, 10, 1, true, true, liquidity", "1000, 5000, 361, 1, true, true, research_age_minutes",
			"1000, 5000, 10, 16, true, true, price_age_minutes", "1000, 5000, 10, 1, false, true, rules_clear",
			"1000, 5000, 10, 1, true, false, trading", "1000, 5000, 360, 15, true, true," })
	void holdsWhenAGateFails(@Nullable BigDecimal depth, BigDecimal liquidity, int researchAge, int priceAge,
			boolean rulesClear, boolean trading, @Nullable String reason) {
		Decision decision = this.rule
			.decide(new Terms(Probability.of(0.8), new BigDecimal("0.01"), BigDecimal.ZERO, new BigDecimal("0.49"),
					new BigDecimal("0.51"), depth, depth, BigDecimal.ZERO, liquidity, Duration.ofDays(1),
					Duration.ofMinutes(researchAge), Duration.ofMinutes(priceAge), rulesClear, trading));
		assertThat(decision.reason()).isEqualTo(reason);
		assertThat(decision.recommendation())
			.isEqualTo((reason == null) ? Recommendation.BUY_YES : Recommendation.HOLD);
	}

	@Property(tries = 2_000)
	void neverBuysWhenAGateFails(@ForAll @IntRange(min = 0, max = 10_000) int estimate,
			@ForAll @IntRange(min = 0, max = 10_000) int bid, @ForAll @IntRange(min = 0, max = 10_000) int ask,
			@ForAll @IntRange(min = 0, max = 2_000) int depth, @ForAll @IntRange(min = 0, max = 3_000) int liquidity,
			@ForAll boolean rulesClear) {
		Decision decision = this.rule.decide(new Terms(new Probability(BigDecimal.valueOf(estimate, 4)),
				new BigDecimal("0.01"), BigDecimal.ZERO, BigDecimal.valueOf(bid, 4), BigDecimal.valueOf(ask, 4),
				BigDecimal.valueOf(depth), BigDecimal.valueOf(depth), new BigDecimal("0.04"),
				BigDecimal.valueOf(liquidity), Duration.ofDays(9), Duration.ZERO, Duration.ZERO, rulesClear, true));
		boolean allPassed = decision.gates().stream().allMatch(Gate::passed);
		assertThat(decision.recommendation() != Recommendation.HOLD).isEqualTo(allPassed);
		assertThat(decision.reason() == null).isEqualTo(allPassed);
	}

	@Property(tries = 2_000)
	void treatsBothSidesAlike(@ForAll @IntRange(min = 1, max = 9_999) int estimate,
			@ForAll @IntRange(min = 1, max = 9_990) int bid, @ForAll @IntRange(min = 0, max = 700) int spread,
			@ForAll @IntRange(min = 0, max = 900) int bidDepth, @ForAll @IntRange(min = 0, max = 900) int askDepth,
			@ForAll @IntRange(min = 0, max = 72) int fee) {
		int ask = Math.min(9_999, bid + spread);
		Decision decision = this.rule.decide(
				terms(BigDecimal.valueOf(estimate, 4), "0.02", BigDecimal.valueOf(bid, 4), BigDecimal.valueOf(ask, 4),
						String.valueOf(bidDepth), String.valueOf(askDepth), BigDecimal.valueOf(fee, 3)));
		Decision mirrored = this.rule.decide(terms(BigDecimal.valueOf(10_000 - estimate, 4), "0.02",
				BigDecimal.valueOf(10_000 - ask, 4), BigDecimal.valueOf(10_000 - bid, 4), String.valueOf(askDepth),
				String.valueOf(bidDepth), BigDecimal.valueOf(fee, 3)));
		assertThat(mirrored.recommendation()).isEqualTo(switch (decision.recommendation()) {
			case BUY_YES -> Recommendation.BUY_NO;
			case BUY_NO -> Recommendation.BUY_YES;
			case HOLD -> Recommendation.HOLD;
		});
		assertThat(mirrored.expectedYes()).isEqualTo(decision.expectedNo());
		assertThat(mirrored.expectedNo()).isEqualTo(decision.expectedYes());
	}

	private static Terms terms(BigDecimal estimate, String doubt, @Nullable BigDecimal bid, @Nullable BigDecimal ask,
			@Nullable String bidDepth, @Nullable String askDepth, BigDecimal fee) {
		return new Terms(new Probability(estimate), new BigDecimal(doubt), BigDecimal.ZERO, bid, ask,
				(bidDepth != null) ? new BigDecimal(bidDepth) : null,
				(askDepth != null) ? new BigDecimal(askDepth) : null, fee, BigDecimal.valueOf(5_000),
				Duration.ofDays(30), Duration.ofMinutes(1), Duration.ZERO, true, true);
	}

	private static Terms with(Terms terms, Duration timeLeft) {
		return new Terms(terms.estimate(), terms.doubt(), terms.forecastDistance(), terms.bid(), terms.ask(),
				terms.bidDepth(), terms.askDepth(), terms.feeRate(), terms.liquidity(), timeLeft, terms.researchAge(),
				terms.priceAge(), terms.rulesClear(), terms.trading());
	}

}
