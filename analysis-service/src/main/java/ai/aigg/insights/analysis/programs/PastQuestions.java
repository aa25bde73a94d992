package ai.aigg.insights.analysis.programs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import ai.aigg.insights.analysis.backtest.BacktestProblem;
import ai.aigg.insights.analysis.backtest.QuestionFile;
import ai.aigg.insights.analysis.backtest.ResolvedQuestion;

/**
 * Resolved questions with their words: of each event one, drawn the same way each time
 * and in the order in which they ended.
 */
public final class PastQuestions {

	private static final long SEED = 7;

	private final Path file;

	private final List<ResolvedQuestion> drawn;

	private PastQuestions(Path file, List<ResolvedQuestion> drawn) {
		this.file = file;
		this.drawn = drawn;
	}

	/**
	 * Reads a file.
	 * @param file CSV as {@code backtest} takes it, with a column {@code question}; used
	 * are outcome_a, rules, resolution_source and evidence as well
	 * @return the questions
	 * @throws ProgramProblem when it holds none
	 */
	public static PastQuestions read(Path file) {
		try {
			List<ResolvedQuestion> all = new ArrayList<>(QuestionFile.read(file)
				.questions()
				.stream()
				.filter((question) -> !question.asked().question().isBlank())
				.toList());
			if (all.isEmpty()) {
				throw new ProgramProblem("%s has no question in words; its column is called question".formatted(file));
			}
			Collections.shuffle(all, new Random(SEED));
			Set<String> events = new HashSet<>();
			all.removeIf((question) -> !events.add(question.event()));
			return new PastQuestions(file, all);
		}
		catch (BacktestProblem ex) {
			throw new ProgramProblem(Objects.requireNonNull(ex.getMessage()), ex);
		}
	}

	/**
	 * Some of them.
	 * @param most how many at most
	 * @return in the order in which they ended
	 */
	public List<ResolvedQuestion> some(int most) {
		if (most < 1) {
			throw new ProgramProblem("At least one question is needed, not %d".formatted(most));
		}
		return inOrder(Math.min(most, this.drawn.size()));
	}

	/** Parts that share no event, the earliest to learn from, the latest to prove it. */
	Parts parts(int training, int validation, int test) {
		if (training < 1 || validation < 1 || test < 1) {
			throw new ProgramProblem("Each part needs a question: training %d, validation %d, test %d"
				.formatted(training, validation, test));
		}
		long wanted = (long) training + validation + test;
		if (wanted > this.drawn.size()) {
			throw new ProgramProblem("%s has %d events with a question in words, and %d are wanted".formatted(this.file,
					this.drawn.size(), wanted));
		}
		List<ResolvedQuestion> all = inOrder((int) wanted);
		return new Parts(all.subList(0, training), all.subList(training, training + validation),
				all.subList(training + validation, (int) wanted));
	}

	private List<ResolvedQuestion> inOrder(int most) {
		return this.drawn.subList(0, most)
			.stream()
			.sorted(Comparator
				.comparing((question) -> Objects.requireNonNullElse(question.asked().close(), Instant.EPOCH)))
			.toList();
	}

	/**
	 * What each step may see.
	 *
	 * @param training demonstrations are made of them
	 * @param validation candidates are chosen by them
	 * @param test the winner has to prove itself on them
	 */
	record Parts(List<ResolvedQuestion> training, List<ResolvedQuestion> validation, List<ResolvedQuestion> test) {
	}

}
