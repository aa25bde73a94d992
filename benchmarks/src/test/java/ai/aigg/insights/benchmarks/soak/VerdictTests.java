package ai.aigg.insights.benchmarks.soak;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Verdict}.
 */
class VerdictTests {

	private static final Bounds BOUNDS = new Bounds(32, 20, 15, 10);

	private static final Growth.Grown LITTLE = new Growth.Grown(OptionalDouble.of(-3), OptionalDouble.of(2),
			OptionalDouble.of(49));

	@Test
	void whatHoldsIsNotComplainedOf() {
		assertThat(complaints(new Verdict(0, 0, true, 0, 0, 15, LITTLE))).isEmpty();
	}

	@Test
	void whateverIsLostIsNamed() {
		assertThat(complaints(new Verdict(1, 2, false, 3, 4, 15, LITTLE))).containsExactly("1 mentions have no reply",
				"2 replies are too many", "3 rows differ from the venue",
				"4 services did not end when they were asked to", "The ledger does not add up");
	}

	@Test
	void whateverGrowsBeyondItsBoundIsNamed() {
		Growth.Grown much = new Growth.Grown(OptionalDouble.of(33), OptionalDouble.of(21), OptionalDouble.of(50.1));
		assertThat(complaints(new Verdict(0, 0, true, 0, 0, 16, much))).containsExactly(
				"33.0 more MB of heap than at the begin, 32.0 are allowed",
				"21.0 more threads than at the begin, 20.0 are allowed",
				"16.0 more connections than at the begin, 15.0 are allowed",
				"50.1 more MB on disk than at the begin, 50.0 are allowed");
	}

	@Test
	void whatWasNotMeasuredDoesNotHold() {
		Growth.Grown none = new Growth.Grown(OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.of(0));
		assertThat(complaints(new Verdict(0, 0, true, 0, 0, 0, none)))
			.containsExactly("The growth of MB of heap was not measured");
	}

	private static List<String> complaints(Verdict verdict) {
		return verdict.complaints(BOUNDS, Duration.ofMinutes(5));
	}

}
