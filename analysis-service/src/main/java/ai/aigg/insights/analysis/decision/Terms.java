package ai.aigg.insights.analysis.decision;

import java.math.BigDecimal;
import java.time.Duration;

import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision rests on. Prices are those of the first outcome, in dollars
 * per share.
 *
 * @param estimate our probability of the first outcome
 * @param doubt its standard deviation, in probability
 * @param forecastDistance how far a forecast blind to the price lies from it, in
 * probability; zero where there is none
 * @param bid highest bid, or {@code null}
 * @param ask lowest ask, or {@code null}
 * @param bidDepth shares wanted within a cent of the bid, or {@code null} when unknown
 * @param askDepth shares offered within a cent of the ask, or {@code null} when unknown
 * @param feeRate taker fee rate of the fee formula; zero where upstream names none
 * @param liquidity US dollars; zero when unknown
 * @param timeLeft to the planned end, not negative, or {@code null} without one
 * @param researchAge age of the oldest piece of evidence
 * @param priceAge age of the prices
 * @param rulesClear whether it says how it resolves, and no outcome is proposed yet
 * @param trading whether orders are taken
 */
public record Terms(Probability estimate, BigDecimal doubt, BigDecimal forecastDistance, @Nullable BigDecimal bid,
		@Nullable BigDecimal ask, @Nullable BigDecimal bidDepth, @Nullable BigDecimal askDepth, BigDecimal feeRate,
		BigDecimal liquidity, @Nullable Duration timeLeft, Duration researchAge, Duration priceAge, boolean rulesClear,
		boolean trading) {

	@Nullable BigDecimal spread() {
		return (this.bid != null && this.ask != null) ? this.ask.subtract(this.bid) : null;
	}

}
