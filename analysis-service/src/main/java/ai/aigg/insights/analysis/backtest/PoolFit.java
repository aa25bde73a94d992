package ai.aigg.insights.analysis.backtest;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.estimate.Pool;
import ai.aigg.insights.analysis.measure.Bootstrap;
import ai.aigg.insights.analysis.measure.Interval;
import ai.aigg.insights.analysis.measure.Score;

/**
 * The weight of a model's forecast beside the price that would have scored best, held at
 * the weight that is used until a better one is more than noise.
 *
 * @param n questions with a model's forecast
 * @param weight the best one, 0 to the cap
 * @param brierMarket of the price
 * @param brierModel of the model alone
 * @param brierPooled of both together with the best weight
 * @param difference pooled with the best weight less pooled with the one that is used
 * @param accepted whether the difference is more than noise
 */
public record PoolFit(int n, double weight, double brierMarket, double brierModel, double brierPooled,
		Interval difference, boolean accepted) {

	private static final int STEPS = 35;

	/**
	 * Fits on the questions that carry a model's forecast.
	 * @param all questions, some of them with one; at least one
	 * @return the fit
	 */
	static PoolFit of(List<ResolvedQuestion> all) {
		List<ResolvedQuestion> questions = all.stream().filter((question) -> question.model() != null).toList();
		Pool pool = Pool.shipped();
		double best = IntStream.rangeClosed(0, STEPS)
			.mapToObj((step) -> pool.cap() * step / STEPS)
			.min((one, other) -> Double.compare(brier(questions, pool, one), brier(questions, pool, other)))
			.orElseThrow(IllegalStateException::new);
		Interval difference = Bootstrap.mean(questions.stream()
			.map((question) -> new Bootstrap.Value(question.event(),
					brier(question, pool, best) - brier(question, pool, pool.weight())))
			.toList());
		return new PoolFit(questions.size(), best, brier(questions, pool, 0),
				questions.stream()
					.mapToDouble((question) -> Score.of(model(question), question.happened()).brier())
					.average()
					.orElse(0),
				brier(questions, pool, best), difference, difference.high() < 0);
	}

	private static double brier(List<ResolvedQuestion> questions, Pool pool, double weight) {
		return questions.stream().mapToDouble((question) -> brier(question, pool, weight)).average().orElse(0);
	}

	private static double brier(ResolvedQuestion question, Pool pool, double weight) {
		return Score.of(pool.combine(question.price(), model(question), weight), question.happened()).brier();
	}

	private static double model(ResolvedQuestion question) {
		return Objects.requireNonNull(question.model());
	}

}
