package ai.aigg.insights.analysis.backtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import ai.aigg.insights.analysis.estimate.PriceCalibration;

/**
 * Scores the price and the statistical analyst on a file of resolved questions.
 */
public final class Backtest {

	private static final double LOWEST_CONTESTED = 0.1;

	private static final double HIGHEST_CONTESTED = 0.9;

	private final QuestionFile file;

	private Backtest(QuestionFile file) {
		this.file = file;
	}

	/**
	 * Reads a file.
	 * @param file CSV with the columns {@code prob_a} and {@code resolved_a}
	 * @return the backtest, ready to run
	 * @throws BacktestProblem when it holds nothing to score
	 */
	public static Backtest of(Path file) {
		return new Backtest(QuestionFile.read(file));
	}

	/**
	 * Scores with the calibration that ships, and cross-validates its fit.
	 * @return the figures
	 */
	public BacktestReport run() {
		List<ResolvedQuestion> questions = this.file.questions();
		PriceCalibration calibration = PriceCalibration.shipped();
		List<BacktestReport.Part> platforms = new ArrayList<>();
		for (String platform : questions.stream()
			.map(ResolvedQuestion::platform)
			.collect(Collectors.toCollection(TreeSet::new))) {
			platforms.add(part(platform, (question) -> question.platform().equals(platform), calibration));
		}
		boolean contested = questions.stream().anyMatch(Backtest::isContested);
		boolean forecast = questions.stream().anyMatch((question) -> question.model() != null);
		double[] estimates = estimates(questions, calibration);
		return new BacktestReport(Figures.of(questions, estimates),
				contested ? part("10 to 90 %", Backtest::isContested, calibration) : null, platforms,
				PriceBin.of(questions, estimates), CrossValidation.of(questions),
				forecast ? PoolFit.of(questions) : null, this.file.badRows());
	}

	/**
	 * Fits the statistical analyst's calibration on all questions.
	 * @return the calibration
	 */
	public PriceCalibration fit() {
		return Shrinkage.fit(this.file.questions());
	}

	private BacktestReport.Part part(String name, Predicate<ResolvedQuestion> which, PriceCalibration calibration) {
		List<ResolvedQuestion> questions = this.file.questions().stream().filter(which).toList();
		return new BacktestReport.Part(name, Figures.of(questions, estimates(questions, calibration)));
	}

	private static boolean isContested(ResolvedQuestion question) {
		return question.price() >= LOWEST_CONTESTED && question.price() <= HIGHEST_CONTESTED;
	}

	private static double[] estimates(List<ResolvedQuestion> questions, PriceCalibration calibration) {
		return questions.stream()
			.mapToDouble((question) -> calibration.apply(question.price(), question.circumstances()))
			.toArray();
	}

}
