package ai.aigg.insights.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;

import ai.aigg.insights.schema.events.Probability;

/**
 * What an analyst believes of the first outcome.
 *
 * @param probability of it
 * @param low lower end of the 80 % interval
 * @param high upper end of the 80 % interval
 * @param anchor the market's own forecast
 * @param siblingShift what the event's other outcomes changed, log-odds
 * @param ladderShift what other deadlines of the question changed, log-odds
 * @param calibrationShift what the fitted calibration of prices changed, log-odds
 * @param forecastShift what a model's forecast changed, log-odds; 0 where there is none
 * @param doubt why it is uncertain
 */
public record Estimate(Probability probability, Probability low, Probability high, Anchor anchor, double siblingShift,
		double ladderShift, double calibrationShift, double forecastShift, Doubt doubt) {

	/** Half the width of an 80 % interval in standard deviations. */
	private static final double EIGHTY_PERCENT = 1.2816;

	public Estimate {
		if (low.compareTo(probability) > 0 || high.compareTo(probability) < 0) {
			throw new IllegalArgumentException("%s lies outside of %s to %s".formatted(probability, low, high));
		}
	}

	static Estimate of(Anchor anchor, double siblingShift, double ladderShift, double calibrationShift, Doubt doubt) {
		double logOdds = LogOdds.of(anchor.probability().doubleValue()) + siblingShift + ladderShift + calibrationShift;
		return at(logOdds, anchor, Rounding.four(siblingShift), Rounding.four(ladderShift),
				Rounding.four(calibrationShift), 0, doubt);
	}

	/**
	 * The same estimate, moved by a forecast.
	 * @param shift log-odds
	 * @param newDoubt with the forecast's share
	 */
	Estimate moved(double shift, Doubt newDoubt) {
		return at(LogOdds.of(this.probability.doubleValue()) + shift, this.anchor, this.siblingShift, this.ladderShift,
				this.calibrationShift, Rounding.four(shift), newDoubt);
	}

	private static Estimate at(double logOdds, Anchor anchor, double siblingShift, double ladderShift,
			double calibrationShift, double forecastShift, Doubt doubt) {
		double reach = EIGHTY_PERCENT * doubt.total();
		return new Estimate(Probability.of(LogOdds.toProbability(logOdds)),
				Probability.of(LogOdds.toProbability(logOdds - reach)),
				Probability.of(LogOdds.toProbability(logOdds + reach)), anchor, siblingShift, ladderShift,
				calibrationShift, forecastShift, doubt);
	}

	/**
	 * How uncertain it is.
	 * @return the standard deviation in probability, four decimals
	 */
	public BigDecimal standardDeviation() {
		return this.high.value()
			.subtract(this.low.value())
			.divide(BigDecimal.valueOf(2 * EIGHTY_PERCENT), 4, RoundingMode.HALF_EVEN);
	}

}
