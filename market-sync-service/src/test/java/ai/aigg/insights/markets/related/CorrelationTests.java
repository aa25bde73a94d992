package ai.aigg.insights.markets.related;

import java.util.Optional;
import java.util.StringTokenizer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CorrelationTests {

	private static final int STEPS = 60;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			the same           | 0.4 0.5 0.3 0.6          | 0.4 0.5 0.3 0.6        |  1.0     | 3
			the other side     | 0.4 0.5 0.3 0.6          | 0.6 0.5 0.7 0.4        | -1.0     | 3
			a quiet step       | 0.4 0.5 0.5 0.3 0.35     | 0.2 0.4 0.4 0.1 0.3    |  0.97164 | 3
			one that waits     | 0.5 0.6 0.5 0.5          | 0.5 0.6 0.6 0.5        |  0.5     | 3
			rather opposite    | 0.4 0.5 0.3 0.6 0.5      | 0.2 0.25 0.24 0.2 0.3  | -0.42005 | 4
			not known at first | - 0.4 0.5 0.3 0.6        | 0.9 0.4 0.5 0.3 0.6    |  1.0     | 3
			""")
	void isPearsonsOfTheChangesOfLogOdds(String name, String one, String other, double value, int samples) {
		Correlation found = Correlation.of(moves(one), moves(other)).orElseThrow();
		assertThat(found.value()).as(name).isCloseTo(value, within(1e-5));
		assertThat(found.samples()).isEqualTo(samples);
	}

	@ParameterizedTest
	@CsvSource({ "0.5 0.5 0.5 0.5, 0.4 0.5 0.3 0.6", "0.5 0.6 0.5 0.6, 0.001 0.002 0.001 0.01",
			"0.4 0.5 0.3 0.6, - - - -", "0.5 0.6 - -, - - 0.5 0.6", "0.5 0.6 0.7 0.6, 0.5 - 0.5 -",
			"0.5 0.6, 0.5 0.6" })
	void isNotThereWithoutMovement(String one, String other) {
		assertThat(Correlation.of(moves(one), moves(other))).isEmpty();
		assertThat(Correlation.of(moves(other), moves(one))).isEmpty();
	}

	@Test
	void isNotThereWhereAPriceAlwaysMovesBySame() {
		float[] steady = new float[20];
		for (int step = 0; step < steady.length; step++) {
			steady[step] = (float) (1 / (1 + Math.exp(2 - 0.2 * step)));
		}
		float[] other = new float[20];
		for (int step = 0; step < other.length; step++) {
			other[step] = (step % 3 == 0) ? 0.4f : 0.6f;
		}
		assertThat(Correlation.of(Moves.of(steady), Moves.of(other))).isEmpty();
	}

	@Property
	void isSymmetricAndBounded(@ForAll("paths") float[] one, @ForAll("paths") float[] other) {
		Optional<Correlation> found = Correlation.of(Moves.of(one), Moves.of(other));
		assertThat(Correlation.of(Moves.of(other), Moves.of(one))).isEqualTo(found);
		found.ifPresent((correlation) -> {
			assertThat(correlation.value()).isBetween(-1.0, 1.0);
			assertThat(correlation.samples()).isBetween(2, STEPS - 1);
		});
	}

	@Property
	void countsTheStepsInWhichAPriceMoved(@ForAll("paths") float[] one, @ForAll("paths") float[] other) {
		int moved = 0;
		Moves left = Moves.of(one);
		Moves right = Moves.of(other);
		for (int step = 0; step < left.steps(); step++) {
			float sum = left.change(step) + right.change(step);
			moved += (!Float.isNaN(sum) && (left.change(step) != 0 || right.change(step) != 0)) ? 1 : 0;
		}
		int expected = moved;
		Correlation.of(left, right).ifPresent((found) -> assertThat(found.samples()).isEqualTo(expected));
	}

	@Property
	void isOneWithItselfAndMinusOneWithTheOtherSide(@ForAll("paths") float[] path) {
		float[] mirrored = new float[path.length];
		for (int step = 0; step < path.length; step++) {
			mirrored[step] = 1 - path[step];
		}
		Correlation.of(Moves.of(path), Moves.of(path))
			.ifPresent((found) -> assertThat(found.value()).isCloseTo(1, within(1e-6)));
		Correlation.of(Moves.of(path), Moves.of(mirrored))
			.ifPresent((found) -> assertThat(found.value()).isCloseTo(-1, within(1e-3)));
	}

	@Provide
	Arbitrary<float[]> paths() {
		Arbitrary<Float> prices = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.floats().between(0, 1)),
				Tuple.of(3, Arbitraries.of(0.5f, 0.51f)), Tuple.of(1, Arbitraries.just(Float.NaN)));
		return prices.array(float[].class).ofSize(STEPS);
	}

	private static Moves moves(String prices) {
		StringTokenizer words = new StringTokenizer(prices);
		float[] path = new float[words.countTokens()];
		for (int step = 0; step < path.length; step++) {
			String word = words.nextToken();
			path[step] = word.equals("-") ? Float.NaN : Float.parseFloat(word);
		}
		return Moves.of(path);
	}

}
