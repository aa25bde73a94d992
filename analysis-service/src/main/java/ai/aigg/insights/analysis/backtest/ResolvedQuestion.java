package ai.aigg.insights.analysis.backtest;

import ai.aigg.insights.analysis.estimate.Circumstances;
import ai.aigg.insights.analysis.estimate.LogOdds;
import ai.aigg.insights.analysis.forecast.PastCase;
import org.jspecify.annotations.Nullable;

/**
 * A question whose outcome is known, with a price from before.
 *
 * @param platform where it was traded
 * @param event what belongs together: the same market at several moments, or several
 * markets of an event where the file names it
 * @param price probability of the first outcome before the end
 * @param happened whether it was the first outcome
 * @param circumstances time left and subject
 * @param model a model's forecast blind to the price, or {@code null}
 * @param asked the question in words
 */
public record ResolvedQuestion(String platform, String event, double price, boolean happened,
		Circumstances circumstances, @Nullable Double model, PastCase asked) {

	double logOdds() {
		return LogOdds.of(this.price);
	}

}
