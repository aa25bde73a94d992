package ai.aigg.insights.analysis.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import ai.aigg.insights.analysis.backtest.ResolvedQuestion;
import ai.aigg.insights.analysis.measure.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How programs do on the same questions.
 *
 * @param n questions
 * @param poolWeight what a forecast counts beside the price
 * @param programs their figures, in the order in which they were named
 * @param best file of the one with the best final score; the first of equals
 */
public record ProgramScores(int n, double poolWeight, List<Scored> programs, String best) {

	/**
	 * Scores programs.
	 * @param bench whom to ask
	 * @param questions about what
	 * @param programs which, at least one
	 * @param progress hears of each that is done
	 * @return their scores
	 * @throws InterruptedException when this thread is asked to stop
	 * @throws ProgramProblem when a limit is reached or the model does not answer
	 */
	public static ProgramScores of(ProgramBench bench, List<ResolvedQuestion> questions, List<ProgramFile> programs,
			Consumer<String> progress) throws InterruptedException {
		List<Scored> scored = new ArrayList<>();
		List<Guess> first = List.of();
		for (ProgramFile program : programs) {
			List<Guess> guesses = bench.guess(program.predictor(), questions);
			first = first.isEmpty() ? guesses : first;
			scored.add(new Scored(program.file(), program.program().version(), program.program().sha256(),
					ProgramFigures.of(guesses), scored.isEmpty() ? null : ProgramFigures.difference(guesses, first)));
			progress.accept("%s is scored".formatted(program.file()));
		}
		String best = scored.stream()
			.min(Comparator.comparingDouble((each) -> each.figures().brierPooled().mean()))
			.map(Scored::file)
			.orElseThrow();
		return new ProgramScores(questions.size(), bench.weight(), scored, best);
	}

	/**
	 * A program's score.
	 *
	 * @param file where it comes from
	 * @param version its version
	 * @param sha256 what names it for good
	 * @param figures how good it is
	 * @param lessFirst its Brier score less that of the first program, or {@code null}
	 * for the first
	 */
	public record Scored(String file, String version, String sha256, ProgramFigures figures,
			@Nullable Interval lessFirst) {
	}

}
