package ai.aigg.insights.analysis.estimate;

import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link PriceCalibration}.
 */
class PriceCalibrationTests {

	private final PriceCalibration calibration = PriceCalibration.shipped();

	@Property
	void movesNoPriceByMoreThanAPointAndAHalf(@ForAll @DoubleRange(min = 0, max = 1) double price,
			@ForAll @DoubleRange(min = -1e6, max = 1e6) double days, @ForAll boolean politics) {
		double calibrated = this.calibration.apply(price, circumstances(days, politics));
		assertThat(calibrated).isBetween(0.0, 1.0).isCloseTo(price, within(0.015 + 1e-9));
	}

	@Property
	void treatsBothOutcomesAlike(@ForAll @DoubleRange(min = 0, max = 1) double price,
			@ForAll @DoubleRange(min = 0, max = 400) double days, @ForAll boolean politics) {
		Circumstances circumstances = circumstances(days, politics);
		assertThat(this.calibration.apply(1 - price, circumstances))
			.isCloseTo(1 - this.calibration.apply(price, circumstances), within(1e-9));
	}

	@Test
	void wasFittedOnQuestionsByACommand() {
		assertThat(this.calibration.questions()).isGreaterThan(3_000);
		assertThat(this.calibration.command()).startsWith("./aigg backtest");
		assertThat(this.calibration.slope()).isBetween(0.0, 0.3);
		assertThat(this.calibration.values()).containsKeys("calibrationSlope", "calibrationSlope.politics");
	}

	@ParameterizedTest
	@CsvSource({ "7, 0", ", 0", "0.1, -1.386", "-5, -1.386", "1000, 2.716" })
	void countsDaysOnABoundedScale(@Nullable Double days, double unit) {
		assertThat(PriceCalibration.horizonUnit(new Circumstances(days, Set.of()))).isCloseTo(unit, within(0.001));
	}

	@Test
	void knowsASubjectByAnyOfItsNames() {
		double plain = this.calibration.apply(0.02, new Circumstances(7.0, Set.of("Weather")));
		assertThat(this.calibration.apply(0.02, new Circumstances(7.0, Set.of("US", " Politics ")))).isLessThan(plain);
	}

	private static Circumstances circumstances(double days, boolean politics) {
		return new Circumstances(days, politics ? Set.of("politics") : Set.of());
	}

}
