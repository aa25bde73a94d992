package ai.aigg.insights.analysis.backtest;

import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.measure.CalibrationBin;
import ai.aigg.insights.analysis.measure.CalibrationBin.Forecast;

/**
 * Of the questions whose price lay between two probabilities, how much happened.
 *
 * @param from lower end of the price
 * @param to upper end
 * @param n questions
 * @param market mean price
 * @param statistical mean estimate of the statistical analyst
 * @param happened share that happened
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record PriceBin(double from, double to, int n, double market, double statistical, double happened, double low,
		double high) {

	static List<PriceBin> of(List<ResolvedQuestion> questions, double[] estimates) {
		return CalibrationBin
			.of(questions.stream().map((question) -> new Forecast(question.price(), question.happened())).toList())
			.stream()
			.map((bin) -> of(bin, questions, estimates))
			.toList();
	}

	private static PriceBin of(CalibrationBin bin, List<ResolvedQuestion> questions, double[] estimates) {
		double statistical = IntStream.range(0, estimates.length)
			.filter((i) -> new Forecast(questions.get(i).price(), false).isIn(bin))
			.mapToDouble((i) -> estimates[i])
			.average()
			.orElse(0);
		return new PriceBin(bin.from(), bin.to(), bin.n(), bin.forecast(), statistical, bin.happened(), bin.low(),
				bin.high());
	}

}
