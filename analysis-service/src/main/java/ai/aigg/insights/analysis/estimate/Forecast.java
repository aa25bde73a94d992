package ai.aigg.insights.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import ai.aigg.insights.analysis.forecast.CitedFactor;
import ai.aigg.insights.schema.events.Probability;

/**
 * What a model forecast without seeing the price: {@code analysis_result.forecast}.
 *
 * @param probability of the first outcome, all samples together
 * @param distance from the market's own forecast, in probability
 * @param weight what it counts, 0 to 0.35
 * @param evidence quality of the evidence that it read, 0 to 1
 * @param disagreement standard deviation of the samples in log-odds
 * @param samples the single forecasts
 * @param baseRate what such things do by themselves: the median of the samples
 * @param factors what weighs most, each with its source
 */
public record Forecast(Probability probability, BigDecimal distance, double weight, double evidence,
		double disagreement, List<Double> samples, double baseRate, List<CitedFactor> factors) {

	public Forecast {
		samples = List.copyOf(samples);
		factors = List.copyOf(factors);
		distance = distance.setScale(4, RoundingMode.HALF_EVEN);
	}

}
