package ai.aigg.insights.analysis.estimate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings.Siblings;
import ai.aigg.insights.analysis.evidence.PricePath;
import ai.aigg.insights.analysis.evidence.Quote;
import ai.aigg.insights.analysis.evidence.Research;
import org.jspecify.annotations.Nullable;

/**
 * Estimates from the market's own numbers. Nobody shows a lasting edge over the price, so
 * it stays at the price but for two small, documented corrections, and says how far off
 * it may be.
 */
class StatisticalAnalyst implements Analyst {

	private static final double HOURS_PER_DAY = 24;

	private final StatisticalParameters parameters;

	StatisticalAnalyst(StatisticalParameters parameters) {
		this.parameters = parameters;
	}

	@Override
	public String name() {
		return this.parameters.name();
	}

	@Override
	public Map<String, Double> parameters() {
		return this.parameters.values();
	}

	@Override
	public Optional<Estimate> estimate(Market market, Research research, Instant now) {
		return Anchor.of(market.quote(), BigDecimal.valueOf(this.parameters.get("widestSaneSpread")))
			.map((anchor) -> estimate(anchor, market, research, now));
	}

	private Estimate estimate(Anchor anchor, Market market, Research research, Instant now) {
		double price = LogOdds.of(anchor.probability().doubleValue());
		double siblingShift = siblingShift(anchor.probability().doubleValue(), research.market().siblings());
		double longshotShift = (this.parameters.get("longshotSlope") - 1) * (price + siblingShift);
		Doubt doubt = Doubt.of(spread(market.quote()), volatility(research.market().week(), market.endDate(), now),
				liquidity(market.liquidity()), this.parameters.get("leastDoubt"), this.parameters.get("mostDoubt"));
		return Estimate.of(price + siblingShift + longshotShift, anchor, siblingShift, longshotShift, doubt);
	}

	/**
	 * Exclusive outcomes sum to 1; the price moves a little towards its share of the sum.
	 */
	private double siblingShift(double price, @Nullable Siblings siblings) {
		if (siblings == null || !siblings.exclusive() || siblings.count() < 2) {
			return 0;
		}
		double sum = siblings.sum().doubleValue();
		if (sum < this.parameters.get("lowestSiblingSum") || sum > this.parameters.get("highestSiblingSum")) {
			return 0;
		}
		// Weighed as probabilities: near certainty a small share would be a large step in
		// log-odds.
		double share = Math.min(1, price / sum);
		return LogOdds.of(price + this.parameters.get("siblingWeight") * (share - price)) - LogOdds.of(price);
	}

	private double spread(Quote quote) {
		if (quote.spread() == null || quote.bid() == null || quote.ask() == null) {
			return this.parameters.get("unknownSpreadDoubt");
		}
		double width = LogOdds.of(quote.ask().doubleValue()) - LogOdds.of(quote.bid().doubleValue());
		return width * this.parameters.get("spreadShare");
	}

	private double volatility(@Nullable PricePath week, @Nullable Instant end, Instant now) {
		double perDay = (week != null && week.volatilityPerDay() != null) ? Math.max(0, week.volatilityPerDay())
				: this.parameters.get("unknownVolatility");
		double longest = this.parameters.get("longestVolatilityDays");
		double days = (end != null) ? Duration.between(now, end).toHours() / HOURS_PER_DAY : longest;
		return perDay * Math.sqrt(Math.clamp(days, 0, longest));
	}

	private double liquidity(@Nullable BigDecimal dollars) {
		double money = (dollars != null) ? Math.max(1, dollars.doubleValue()) : 1;
		return this.parameters.get("liquidityDoubt") * Math.sqrt(this.parameters.get("liquidityReference") / money);
	}

}
