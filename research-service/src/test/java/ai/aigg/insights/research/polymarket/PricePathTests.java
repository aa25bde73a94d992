package ai.aigg.insights.research.polymarket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link PricePath}.
 */
class PricePathTests {

	private static final Instant START = Instant.parse("2026-11-15T12:00:00Z");

	@Test
	void isNothingWithoutPoints() {
		assertThatIllegalArgumentException().isThrownBy(() -> PricePath.of(List.of()));
	}

	@Test
	void namesJumpsBySize() {
		PricePath path = PricePath.of(points(0.20, 0.21, 0.30, 0.29, 0.10, 0.10));
		assertThat(path.jumps()).extracting((jump) -> jump.size().toPlainString()).containsExactly("0.1900", "0.0900");
		assertThat(path.jumps().getFirst().at()).isEqualTo(START.plus(Duration.ofHours(4)));
		assertThat(path.first()).isEqualByComparingTo("0.2");
		assertThat(path.last()).isEqualByComparingTo("0.1");
	}

	@Test
	void knowsNoVolatilityOfAShortPath() {
		assertThat(PricePath.of(points(0.2, 0.3, 0.2)).volatilityPerDay()).isNull();
	}

	@Test
	void scalesVolatilityToADay() {
		double up = 1 / (1 + Math.exp(-0.1));
		double[] zigzag = IntStream.range(0, 101).mapToDouble((i) -> (i % 2 == 0) ? 0.5 : up).toArray();
		assertThat(PricePath.of(points(zigzag)).volatilityPerDay()).isCloseTo(0.1 * Math.sqrt(24), within(0.001));
	}

	@Property
	void isFiniteWhateverThePrices(
			@ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1) Double> prices) {
		PricePath path = PricePath.of(points(prices.stream().mapToDouble(Double::doubleValue).toArray()));
		assertThat(path.low()).isLessThanOrEqualTo(path.high());
		assertThat(path.jumps()).hasSizeLessThanOrEqualTo(5);
		if (path.volatilityPerDay() != null) {
			assertThat(path.volatilityPerDay()).isFinite().isNotNegative();
		}
	}

	private static List<PricePoint> points(double... prices) {
		return IntStream.range(0, prices.length)
			.mapToObj((hour) -> new PricePoint(START.plus(Duration.ofHours(hour)), prices[hour]))
			.toList();
	}

}
