package ai.aigg.insights.analysis.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Several forecasts as one, in log-odds: the outermost are left out, so that a single
 * strange one moves nothing.
 *
 * @param probability of all together
 * @param disagreement standard deviation of all, in log-odds
 */
record Ensemble(double probability, double disagreement) {

	/**
	 * Combines.
	 * @param forecasts at least one
	 * @param pool says how they are clipped
	 */
	static Ensemble of(List<Double> forecasts, Pool pool) {
		double[] odds = forecasts.stream()
			.mapToDouble((forecast) -> LogOdds.of(Math.clamp(forecast, pool.lowestForecast(), pool.highestForecast())))
			.sorted()
			.toArray();
		int trimmed = (odds.length > 2) ? 1 : 0;
		double middle = Arrays.stream(odds, trimmed, odds.length - trimmed).average().orElseThrow();
		double mean = Arrays.stream(odds).average().orElseThrow();
		double variance = Arrays.stream(odds).map((each) -> (each - mean) * (each - mean)).average().orElseThrow();
		return new Ensemble(LogOdds.toProbability(middle), Math.sqrt(variance));
	}

}
