package ai.aigg.insights.analysis.programs;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.measure.Bootstrap;
import ai.aigg.insights.analysis.measure.Interval;
import ai.aigg.insights.analysis.measure.Score;
import org.jspecify.annotations.Nullable;

/**
 * How good a program's forecasts were; less is better.
 *
 * @param n questions
 * @param failures questions without a forecast; the statistical analyst stood in
 * @param brierPooled Brier score of the final, pooled probability
 * @param logPooled its log score
 * @param brierForecast Brier score of the forecasts alone, or {@code null} where there
 * are none
 * @param brierStatistical of the statistical analyst alone
 * @param brierMarket of the price
 * @param difference pooled less statistical: negative where the program helps
 */
public record ProgramFigures(int n, int failures, Interval brierPooled, Interval logPooled,
		@Nullable Interval brierForecast, Interval brierStatistical, Interval brierMarket, Interval difference) {

	static ProgramFigures of(List<Guess> guesses) {
		List<Guess> answered = guesses.stream().filter((guess) -> guess.forecast() != null).toList();
		return new ProgramFigures(guesses.size(), guesses.size() - answered.size(),
				mean(guesses, (guess) -> guess.score().brier()), mean(guesses, (guess) -> guess.score().log()),
				answered.isEmpty() ? null
						: mean(answered, (guess) -> brier(Objects.requireNonNull(guess.forecast()), guess)),
				mean(guesses, (guess) -> brier(guess.statistical(), guess)),
				mean(guesses, (guess) -> brier(guess.question().price(), guess)),
				mean(guesses, (guess) -> guess.score().brier() - brier(guess.statistical(), guess)));
	}

	/**
	 * Compares two programs on the same questions.
	 * @param one guesses of one
	 * @param other guesses of the other, in the same order
	 * @return Brier score of one less that of the other, resampled by event
	 */
	static Interval difference(List<Guess> one, List<Guess> other) {
		return Bootstrap.mean(IntStream.range(0, one.size())
			.mapToObj((i) -> new Bootstrap.Value(one.get(i).question().event(),
					one.get(i).score().brier() - other.get(i).score().brier()))
			.toList());
	}

	private static double brier(double probability, Guess guess) {
		return Score.of(probability, guess.question().happened()).brier();
	}

	private static Interval mean(List<Guess> guesses, ToDoubleFunction<Guess> value) {
		return Bootstrap.mean(guesses.stream()
			.map((guess) -> new Bootstrap.Value(guess.question().event(), value.applyAsDouble(guess)))
			.toList());
	}

}
