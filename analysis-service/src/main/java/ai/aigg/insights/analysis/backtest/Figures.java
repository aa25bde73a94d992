package ai.aigg.insights.analysis.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.measure.Bootstrap;
import ai.aigg.insights.analysis.measure.Interval;
import ai.aigg.insights.analysis.measure.Score;

/**
 * Scores of the same questions side by side; less is better.
 *
 * @param n questions
 * @param events what belongs together counts once
 * @param brierMarket of the price
 * @param brierStatistical of the statistical analyst
 * @param brierHalf of always 0.5
 * @param logMarket of the price
 * @param logStatistical of the statistical analyst
 * @param logHalf of always 0.5
 * @param brierDifference statistical analyst less price; negative means better than the
 * price
 */
public record Figures(int n, int events, Interval brierMarket, Interval brierStatistical, Interval brierHalf,
		Interval logMarket, Interval logStatistical, Interval logHalf, Interval brierDifference) {

	private static final double HALF = 0.5;

	static Figures of(List<ResolvedQuestion> questions, double[] estimates) {
		List<Scored> scored = IntStream.range(0, estimates.length)
			.mapToObj((i) -> Scored.of(questions.get(i), estimates[i]))
			.toList();
		return new Figures(scored.size(), (int) scored.stream().map(Scored::event).distinct().count(),
				mean(scored, (each) -> each.market().brier()), mean(scored, (each) -> each.statistical().brier()),
				mean(scored, (each) -> each.half().brier()), mean(scored, (each) -> each.market().log()),
				mean(scored, (each) -> each.statistical().log()), mean(scored, (each) -> each.half().log()),
				mean(scored, (each) -> each.statistical().brier() - each.market().brier()));
	}

	private static Interval mean(List<Scored> scored, ToDoubleFunction<Scored> value) {
		return Bootstrap
			.mean(scored.stream().map((each) -> new Bootstrap.Value(each.event(), value.applyAsDouble(each))).toList());
	}

	/**
	 * One question's scores.
	 *
	 * @param event what belongs together
	 * @param market the price's
	 * @param statistical the statistical analyst's
	 * @param half always 0.5's
	 */
	private record Scored(String event, Score market, Score statistical, Score half) {

		static Scored of(ResolvedQuestion question, double estimate) {
			return new Scored(question.event(), Score.of(question.price(), question.happened()),
					Score.of(estimate, question.happened()), Score.of(HALF, question.happened()));
		}

	}

}
