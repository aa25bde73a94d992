package ai.aigg.insights.analysis.estimate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link Pool}, above all of the bound on what evidence can move.
 */
class PoolTests {

	private final Pool pool = Pool.shipped();

	@ParameterizedTest
	// The reference's examples.
	@CsvSource({ "0.50, 0.70, 0.25, 0.553", "0.10, 0.25, 0.25, 0.128", "0.50, 0.70, 0, 0.5" })
	void movesALittleTowardsTheForecast(double price, double forecast, double weight, double expected) {
		assertThat(this.pool.combine(price, forecast, weight)).isCloseTo(expected, within(0.001));
	}

	@Property(tries = 5_000)
	void noForecastMovesThePriceBeyondTheBound(@ForAll @DoubleRange(min = 0, max = 1) double price,
			@ForAll double forecast, @ForAll double weight) {
		double pooled = this.pool.combine(price, forecast, weight);
		double moved = Math.abs(LogOdds.of(pooled) - LogOdds.of(price));
		assertThat(moved).isLessThanOrEqualTo(this.pool.reach(price) + 1e-9);
		double bound = 0.35
				* Math.max(Math.log(0.98 / 0.02) - LogOdds.of(price), LogOdds.of(price) + Math.log(0.98 / 0.02));
		assertThat(moved).isLessThanOrEqualTo(bound + 1e-9);
	}

	@Property
	void liesBetweenPriceAndForecast(@ForAll @DoubleRange(min = 0.02, max = 0.98) double price,
			@ForAll @DoubleRange(min = 0.02, max = 0.98) double forecast,
			@ForAll @DoubleRange(min = 0, max = 1) double weight) {
		assertThat(this.pool.combine(price, forecast, weight)).isBetween(Math.min(price, forecast) - 1e-9,
				Math.max(price, forecast) + 1e-9);
	}

	@Property
	void neverWeighsMoreThanTheCap(@ForAll double evidence, @ForAll double skill) {
		assertThat(this.pool.weight(evidence, skill)).isBetween(0.0, this.pool.weight());
	}

	@Test
	void weighsNothingWithoutEvidence() {
		assertThat(this.pool.weight(0, 1)).isZero();
		assertThat(this.pool.weight(1, 1)).isEqualTo(0.20);
		assertThat(this.pool.combine(0.3, Double.NaN, 0.2)).isCloseTo(0.3, within(1e-12));
	}

	@ParameterizedTest
	@CsvSource({ "0.4, 0.35, 0.02, 0.98", "0.2, 0.5, 0.02, 0.98", "0.2, 0.35, 0.001, 0.98", "0.2, 0.35, 0.02, 0.999",
			"-0.1, 0.35, 0.02, 0.98", "NaN, 0.35, 0.02, 0.98" })
	void refusesParametersThatWouldBreakTheBound(double weight, double cap, double lowest, double highest) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Pool("x/1", weight, cap, lowest, highest, "why"));
	}

}
