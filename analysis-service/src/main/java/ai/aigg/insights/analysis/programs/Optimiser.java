package ai.aigg.insights.analysis.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import ai.aigg.insights.analysis.backtest.ResolvedQuestion;
import ai.aigg.insights.analysis.forecast.ForecastAnswer;
import ai.aigg.insights.analysis.forecast.ForecastProgram;
import ai.aigg.insights.analysis.measure.Interval;
import ai.aigg.insights.model.optimise.RandomSearch;
import ai.aigg.insights.model.optimise.SearchSettings;
import ai.aigg.insights.model.program.Predictor;
import ai.aigg.insights.model.program.Program;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks for demonstrations with which a program forecasts better: makes them of training
 * questions, chooses by validation questions, and believes it only when test questions,
 * which nothing was chosen by, say so beyond noise.
 */
public final class Optimiser {

	private final ProgramBench bench;

	private final ProgramFile start;

	private final PastQuestions.Parts parts;

	private final RandomSearch<ResolvedQuestion> search;

	private final Consumer<String> progress;

	private Optimiser(ProgramBench bench, ProgramFile start, PastQuestions.Parts parts, SearchSettings settings,
			Consumer<String> progress) {
		this.bench = bench;
		this.start = start;
		this.parts = parts;
		this.search = new RandomSearch<>(settings, start.predictor(), parts.training(), this::label, this::show);
		this.progress = progress;
	}

	/**
	 * Prepares a search.
	 * @param bench whom to ask
	 * @param start the program as it is
	 * @param questions what to learn from and to be measured by
	 * @param sizes how many questions each step sees
	 * @param settings how wide the search is
	 * @param progress hears of each candidate
	 * @return the search, ready to run
	 * @throws ProgramProblem when there are too few questions
	 */
	public static Optimiser of(ProgramBench bench, ProgramFile start, PastQuestions questions, Sizes sizes,
			SearchSettings settings, Consumer<String> progress) {
		return new Optimiser(bench, start, questions.parts(sizes.training(), sizes.validation(), sizes.test()),
				settings, progress);
	}

	/**
	 * Searches.
	 * @return what was found
	 * @throws InterruptedException when this thread is asked to stop
	 * @throws ProgramProblem when a limit is reached or the model does not answer
	 */
	public Optimisation run() throws InterruptedException {
		List<Optimisation.Candidate> candidates = new ArrayList<>();
		Predictor best = this.start.predictor();
		Optimisation.Candidate leader = null;
		for (int seed : this.search.seeds()) {
			Predictor predictor = this.search.candidate(seed);
			double brier = ProgramFigures.of(this.bench.guess(predictor, this.parts.validation())).brierPooled().mean();
			Optimisation.Candidate candidate = new Optimisation.Candidate(seed, predictor.demonstrations().size(),
					brier);
			candidates.add(candidate);
			this.progress.accept("Seed %d: %d demonstrations, Brier %.5f, %d calls so far".formatted(seed,
					candidate.demonstrations(), brier, this.bench.calls()));
			// As in DSPy, the earliest of equals.
			if (leader == null || brier < leader.brierPooled()) {
				leader = candidate;
				best = predictor;
			}
		}
		List<Guess> before = this.bench.guess(this.start.predictor(), this.parts.test());
		List<Guess> after = this.bench.guess(best, this.parts.test());
		Interval difference = ProgramFigures.difference(after, before);
		Program program = this.start.program().with(Program.BARE, best);
		return new Optimisation(candidates, (leader != null) ? leader.seed() : RandomSearch.ZERO_SHOT,
				ProgramFigures.of(before), ProgramFigures.of(after), difference, difference.high() < 0, program);
	}

	/** The inputs, and the outcome as sure as a forecast counts. */
	private ObjectNode label(ResolvedQuestion question) {
		return ForecastProgram.inputs(question.asked()).put("probability", this.bench.label(question));
	}

	/** Only a forecast that brings the final estimate nearer to the outcome is shown. */
	private Optional<ObjectNode> show(Predictor prompt, ResolvedQuestion question) {
		return this.bench.ask(prompt, question)
			.filter((answer) -> this.bench.guess(question, answer).helped())
			.map((answer) -> demonstration(question, answer));
	}

	private static ObjectNode demonstration(ResolvedQuestion question, ForecastAnswer answer) {
		ArrayNode factors = JsonNodeFactory.instance.arrayNode();
		answer.factors()
			.forEach((factor) -> factors.addObject().put("text", factor.text()).put("source", factor.source()));
		ObjectNode values = ForecastProgram.inputs(question.asked());
		values.put("reasoning", answer.reasoning()).put("base_rate", answer.baseRate());
		values.set("factors", factors);
		return values.put("probability", answer.probability());
	}

	/**
	 * How many questions each step sees.
	 *
	 * @param training to make demonstrations of
	 * @param validation to choose a candidate by
	 * @param test to prove it
	 */
	public record Sizes(int training, int validation, int test) {
	}

}
