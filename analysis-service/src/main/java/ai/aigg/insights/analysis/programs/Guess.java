package ai.aigg.insights.analysis.programs;

import ai.aigg.insights.analysis.backtest.ResolvedQuestion;
import ai.aigg.insights.analysis.estimate.Pool;
import ai.aigg.insights.analysis.estimate.PriceCalibration;
import ai.aigg.insights.analysis.measure.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a program made of a question.
 *
 * @param question the question
 * @param statistical what the statistical analyst says
 * @param forecast what the model said blind to the price, or {@code null} where it failed
 * @param pooled both together, as the service pools them; the statistical one where the
 * model failed, as in the service
 */
record Guess(ResolvedQuestion question, double statistical, @Nullable Double forecast, double pooled) {

	static Guess of(ResolvedQuestion question, @Nullable Double forecast, PriceCalibration calibration, Pool pool) {
		double statistical = calibration.apply(question.price(), question.circumstances());
		return new Guess(question, statistical, forecast,
				(forecast != null) ? pool.combine(statistical, forecast, pool.weight()) : statistical);
	}

	Score score() {
		return Score.of(this.pooled, this.question.happened());
	}

	/** Whether the forecast brought the estimate nearer to what happened. */
	boolean helped() {
		return score().brier() < Score.of(this.statistical, this.question.happened()).brier();
	}

}
