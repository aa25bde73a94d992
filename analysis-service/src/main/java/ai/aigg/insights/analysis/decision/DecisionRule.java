package ai.aigg.insights.analysis.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.schema.events.Recommendation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides whether a trade pays: its expected value after the taker's fee has to reach the
 * hurdle, and every gate has to pass; else it holds. Exact decimal arithmetic, so that
 * both sides are treated alike to the last digit.
 */
@Component
public class DecisionRule {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal HOURS_PER_YEAR = BigDecimal.valueOf(365 * 24);

	private final DecisionSettings settings;

	DecisionRule(DecisionSettings settings) {
		this.settings = settings;
	}

	/**
	 * Decides.
	 * @param terms everything that the decision rests on
	 * @return the decision with every gate
	 */
	public Decision decide(Terms terms) {
		Side yes = Side.yes(terms);
		Side no = Side.no(terms);
		BigDecimal expectedYes = yes.expected(terms.feeRate());
		BigDecimal expectedNo = no.expected(terms.feeRate());
		boolean noIsBetter = expectedNo != null && (expectedYes == null || expectedNo.compareTo(expectedYes) > 0);
		Side side = noIsBetter ? no : yes;
		BigDecimal hurdle = hurdle(terms, side);
		List<Gate> gates = gates(terms, side, noIsBetter ? expectedNo : expectedYes, hurdle);
		String reason = gates.stream().filter((gate) -> !gate.passed()).map(Gate::name).findFirst().orElse(null);
		return new Decision((reason == null) ? side.buy() : Recommendation.HOLD, reason, expectedYes, expectedNo,
				hurdle, gates);
	}

	private List<Gate> gates(Terms terms, Side side, @Nullable BigDecimal expected, BigDecimal hurdle) {
		return List.of(Gate.atLeast("expected_value", expected, hurdle),
				Gate.atMost("spread", terms.spread(), this.settings.widestSpread()),
				Gate.atLeast("spread_not_crossed", terms.spread(), BigDecimal.ZERO),
				Gate.atLeast("lowest_ask", side.ask(), this.settings.lowestAsk()),
				Gate.atMost("highest_ask", side.ask(), this.settings.highestAsk()),
				Gate.atMost("forecast_distance", terms.forecastDistance(), this.settings.farthestForecast()),
				Gate.atLeast("depth", side.depth(), this.settings.leastDepth()),
				Gate.atLeast("liquidity", terms.liquidity(), this.settings.leastLiquidity()),
				Gate.atMost("research_age_minutes", minutes(terms.researchAge()),
						minutes(this.settings.oldestResearch())),
				Gate.atMost("price_age_minutes", minutes(terms.priceAge()), minutes(this.settings.oldestPrice())),
				Gate.holds("rules_clear", terms.rulesClear()), Gate.holds("trading", terms.trading()));
	}

	/** The edge has to pay for our doubt and for the time that the money is away. */
	private BigDecimal hurdle(Terms terms, Side side) {
		BigDecimal hours = BigDecimal
			.valueOf(Objects.requireNonNullElse(terms.timeLeft(), this.settings.unknownHorizon()).toHours());
		BigDecimal ask = Objects.requireNonNullElse(side.ask(), BigDecimal.ONE);
		BigDecimal timeCost = this.settings.yearlyRate()
			.multiply(hours)
			.multiply(ask)
			.divide(HOURS_PER_YEAR, 6, RoundingMode.HALF_EVEN);
		BigDecimal hurdle = this.settings.edge().max(terms.doubt()).max(timeCost);
		// Longshots win less often than they cost: 9 % of those priced 10 to 20 cents.
		BigDecimal longshot = (ask.compareTo(this.settings.longshotBelow()) < 0) ? this.settings.longshotEdge()
				: BigDecimal.ZERO;
		return hurdle.add(longshot).add(isThin(side) ? halfSpread(terms) : BigDecimal.ZERO);
	}

	private boolean isThin(Side side) {
		return side.depth() == null || side.depth().compareTo(this.settings.thinDepth()) < 0;
	}

	private static BigDecimal halfSpread(Terms terms) {
		BigDecimal spread = terms.spread();
		return (spread != null) ? spread.max(BigDecimal.ZERO).multiply(HALF) : BigDecimal.ZERO;
	}

	private static BigDecimal minutes(Duration age) {
		return BigDecimal.valueOf(age.toMinutes());
	}

}
