package ai.aigg.insights.analysis.programs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ai.aigg.insights.analysis.backtest.ResolvedQuestion;
import ai.aigg.insights.analysis.estimate.Pool;
import ai.aigg.insights.analysis.estimate.PriceCalibration;
import ai.aigg.insights.analysis.forecast.ForecastAnswer;
import ai.aigg.insights.analysis.forecast.ForecastProgram;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelException;
import ai.aigg.insights.model.client.ModelSettings;
import ai.aigg.insights.model.client.ProgramCaller;
import ai.aigg.insights.model.program.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model what programs ask, about questions of the past.
 */
public final class ProgramBench {

	private final LanguageModel model;

	private final @Nullable MeteredModel meter;

	private final ProgramCaller caller;

	private final int threads;

	private final PriceCalibration calibration = PriceCalibration.shipped();

	private final Pool pool = Pool.shipped();

	ProgramBench(LanguageModel model, @Nullable MeteredModel meter, ProgramCaller caller, int threads) {
		this.model = model;
		this.meter = meter;
		this.caller = caller;
		this.threads = threads;
	}

	static ProgramBench of(LanguageModel endpoint, ModelSettings settings, ProgramCaller caller, Limits limits,
			@Nullable Path answers) {
		MeteredModel metered = new MeteredModel(endpoint, settings, limits);
		return new ProgramBench((answers != null) ? new RecordedAnswers(answers, metered, settings.form()) : metered,
				metered, caller, limits.threads());
	}

	/**
	 * How often the model was asked; recorded answers do not count.
	 * @return calls
	 */
	public int calls() {
		return (this.meter != null) ? this.meter.calls() : 0;
	}

	/**
	 * What that cost.
	 * @return US dollars
	 */
	public BigDecimal usd() {
		return (this.meter != null) ? this.meter.usd() : BigDecimal.ZERO;
	}

	/** The weight of a forecast beside the price, as with perfect evidence. */
	double weight() {
		return this.pool.weight();
	}

	/** What counts as certain in a forecast. */
	double label(ResolvedQuestion question) {
		return question.happened() ? this.pool.highestForecast() : this.pool.lowestForecast();
	}

	/** Asks about all questions, several at once; in their order. */
	List<Guess> guess(Predictor predictor, List<ResolvedQuestion> questions) throws InterruptedException {
		List<Callable<Guess>> tasks = questions.stream()
			.<Callable<Guess>>map((question) -> () -> guess(question, ask(predictor, question).orElse(null)))
			.toList();
		ExecutorService pooled = Executors.newFixedThreadPool(this.threads, Thread.ofVirtual().factory());
		try {
			List<Future<Guess>> running = tasks.stream().map(pooled::submit).toList();
			List<Guess> guesses = new ArrayList<>();
			for (Future<Guess> each : running) {
				guesses.add(each.get());
			}
			return guesses;
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof ProgramProblem problem) {
				throw problem;
			}
			throw new IllegalStateException("A model was asked in a way that fails", ex.getCause());
		}
		finally {
			pooled.shutdownNow();
		}
	}

	Guess guess(ResolvedQuestion question, @Nullable ForecastAnswer answer) {
		return Guess.of(question, (answer != null) ? answer.probability() : null, this.calibration, this.pool);
	}

	/** Asks about one question; empty where the model fails. */
	Optional<ForecastAnswer> ask(Predictor predictor, ResolvedQuestion question) {
		try {
			return Optional.of(
					this.caller
						.ask(ForecastProgram.NAME, this.model, predictor, ForecastProgram.inputs(question.asked()),
								ForecastAnswer.class)
						.value());
		}
		catch (ModelException ex) {
			// Counted as a failure of the program: the statistical analyst stands in.
			return Optional.empty();
		}
	}

}
