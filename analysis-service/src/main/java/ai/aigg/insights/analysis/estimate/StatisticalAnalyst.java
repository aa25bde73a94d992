package ai.aigg.insights.analysis.estimate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ai.aigg.insights.analysis.coherence.Coherence;
import ai.aigg.insights.analysis.coherence.Coherence.Outcomes;
import ai.aigg.insights.analysis.coherence.Ladder;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.PricePath;
import ai.aigg.insights.analysis.evidence.Quote;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.forecast.Effort;
import ai.aigg.insights.analysis.forecast.Testimony;
import org.jspecify.annotations.Nullable;

/**
 * Estimates from the market's own numbers. Nobody shows a lasting edge over the price, so
 * it stays at the price but for two bounded corrections, one for prices that contradict
 * each other and one fitted on resolved questions, and says how far off it may be.
 */
class StatisticalAnalyst implements Analyst {

	private static final double HOURS_PER_DAY = 24;

	private final StatisticalParameters parameters;

	private final PriceCalibration calibration;

	StatisticalAnalyst(StatisticalParameters parameters, PriceCalibration calibration) {
		this.parameters = parameters;
		this.calibration = calibration;
	}

	@Override
	public Testimony hear(Market market, Research research, Instant now, Effort effort) {
		return Testimony.NONE;
	}

	@Override
	public Optional<Opinion> judge(Market market, Research research, Instant now, Testimony testimony) {
		return estimate(market, research, now)
			.map((estimate) -> new Opinion(name(), parameters(), estimate, null, null));
	}

	/**
	 * Its name and version: the same name gives the same estimate of the same evidence.
	 */
	String name() {
		return this.parameters.name();
	}

	Map<String, Double> parameters() {
		Map<String, Double> all = new TreeMap<>(this.parameters.values());
		all.putAll(this.calibration.values());
		return all;
	}

	double mostDoubt() {
		return this.parameters.get("mostDoubt");
	}

	Optional<Estimate> estimate(Market market, Research research, Instant now) {
		return Anchor.of(market.quote(), BigDecimal.valueOf(this.parameters.get("widestSaneSpread")))
			.map((anchor) -> estimate(anchor, market, research, now));
	}

	private Estimate estimate(Anchor anchor, Market market, Research research, Instant now) {
		double price = anchor.probability().doubleValue();
		Coherence coherence = Coherence.of(market, research);
		double siblingShift = shift(price, siblingTarget(price, coherence.outcomes()));
		double ladderShift = shift(price, ladderTarget(price, coherence.ladder()));
		double coherent = LogOdds.toProbability(LogOdds.of(price) + siblingShift + ladderShift);
		double calibrationShift = LogOdds.of(this.calibration.apply(coherent, circumstances(market, now)))
				- LogOdds.of(coherent);
		Doubt doubt = Doubt.of(spread(market.quote()), volatility(research.market().week(), market.endDate(), now),
				liquidity(market.liquidity()), this.parameters.get("leastDoubt"), this.parameters.get("mostDoubt"));
		return Estimate.of(anchor, siblingShift, ladderShift, calibrationShift, doubt);
	}

	/**
	 * Exclusive outcomes sum to 1: the price's share of the sum, or the price itself
	 * where the sum says nothing.
	 */
	private double siblingTarget(double price, @Nullable Outcomes outcomes) {
		if (outcomes == null) {
			return price;
		}
		double sum = outcomes.sum().doubleValue();
		boolean telling = sum >= this.parameters.get("lowestSiblingSum")
				&& sum <= this.parameters.get("highestSiblingSum");
		return telling ? Math.min(1, price / sum) : price;
	}

	private static double ladderTarget(double price, @Nullable Ladder ladder) {
		return (ladder == null || ladder.coherent()) ? price : ladder.fitted().doubleValue();
	}

	/**
	 * A small step towards a target. Weighed as probabilities: near certainty a small
	 * share would be a large step in log-odds.
	 */
	private double shift(double price, double target) {
		double most = this.parameters.get("coherenceMostMove");
		double step = Math.clamp(this.parameters.get("coherenceWeight") * (target - price), -most, most);
		return LogOdds.of(price + step) - LogOdds.of(price);
	}

	private static Circumstances circumstances(Market market, Instant now) {
		Instant end = market.endDate();
		return new Circumstances((end != null) ? (Double) (Duration.between(now, end).toHours() / HOURS_PER_DAY) : null,
				market.place().subjects());
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
