package ai.aigg.insights.analysis.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.estimate.PriceCalibration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link CalibrationFit}, {@link Shrinkage} and {@link Folds}.
 */
class CalibrationFitTests {

	@Test
	void findsAFactorThatIsThere() {
		PriceCalibration calibration = CalibrationFit.fit(Questions.of(20_000, 1.5), 1);
		assertThat(calibration.slope() + calibration.categories().getOrDefault("sports", 0.0) / 3).isCloseTo(0.5,
				within(0.06));
		assertThat(calibration.questions()).isEqualTo(20_000);
	}

	@Test
	void staysAtPricesThatAreRight() {
		PriceCalibration calibration = Shrinkage.fit(Questions.of(3_000, 1));
		assertThat(calibration.penalty()).isEqualTo(10_000);
		assertThat(calibration.slope()).isCloseTo(0, within(0.02));
	}

	@Test
	void holdsStrongerWithALargerPenalty() {
		List<ResolvedQuestion> questions = Questions.of(2_000, 1.5);
		double loose = CalibrationFit.fit(questions, 10).slope();
		assertThat(CalibrationFit.fit(questions, 1_000).slope()).isBetween(0.0, loose);
	}

	@Test
	void fitsNothingToNothing() {
		PriceCalibration calibration = CalibrationFit.fit(List.of(), 30);
		assertThat(calibration.slope()).isZero();
		assertThat(calibration.categories()).isEmpty();
	}

	@Test
	void seesNoEventThatItIsTestedOn() {
		List<ResolvedQuestion> questions = Questions.of(400, 1);
		Map<String, Integer> timesHeldOut = new HashMap<>();
		List<List<ResolvedQuestion>> fitted = new ArrayList<>();
		new Folds(questions, 10).heldOut((others) -> {
			fitted.add(others);
			return PriceCalibration.shipped();
		});
		for (List<ResolvedQuestion> others : fitted) {
			List<String> seen = others.stream().map(ResolvedQuestion::event).distinct().toList();
			questions.stream()
				.map(ResolvedQuestion::event)
				.distinct()
				.filter((event) -> !seen.contains(event))
				.forEach((event) -> timesHeldOut.merge(event, 1, Integer::sum));
		}
		assertThat(fitted).hasSize(10);
		assertThat(timesHeldOut.values()).hasSize(200).containsOnly(1);
	}

	@Property(tries = 100)
	void solvesEquations(@ForAll @DoubleRange(min = -9, max = 9) double a,
			@ForAll @DoubleRange(min = -9, max = 9) double b, @ForAll @DoubleRange(min = -9, max = 9) double c) {
		double[] x = { a, b, c };
		double[][] matrix = { { 4, 1, 0.5 }, { 1, 3, -1 }, { 0.5, -1, 5 } };
		double[] right = IntStream.range(0, 3)
			.mapToDouble((row) -> IntStream.range(0, 3).mapToDouble((i) -> matrix[row][i] * x[i]).sum())
			.toArray();
		double[] solved = LinearEquations.solve(matrix, right);
		assertThat(Arrays.stream(solved).boxed().toList()).zipSatisfy(List.of(a, b, c),
				(found, expected) -> assertThat(found).isCloseTo(expected, within(1e-9)));
	}

}
