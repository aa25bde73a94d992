package ai.aigg.insights.analysis.measure;

import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.measure.Bootstrap.Value;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link Bootstrap}.
 */
class BootstrapTests {

	@Test
	void enclosesTheMeanAsTheoryExpects() {
		// 400 coins: the standard error is 0.025.
		Interval interval = Bootstrap
			.mean(IntStream.range(0, 400).mapToObj((i) -> new Value("event " + i, i % 2)).toList());
		assertThat(interval.mean()).isEqualTo(0.5);
		assertThat(interval.low()).isCloseTo(0.451, within(0.008));
		assertThat(interval.high()).isCloseTo(0.549, within(0.008));
		assertThat(interval.excludesZero()).isTrue();
	}

	@Test
	void doubtsMoreWhatBelongsToFewEvents() {
		List<Value> alone = IntStream.range(0, 200).mapToObj((i) -> new Value("event " + i, i % 2)).toList();
		List<Value> together = IntStream.range(0, 200).mapToObj((i) -> new Value("event " + i % 8, i % 2)).toList();
		Interval wide = Bootstrap.mean(together);
		Interval narrow = Bootstrap.mean(alone);
		assertThat(wide.mean()).isEqualTo(narrow.mean());
		assertThat(wide.high() - wide.low()).isGreaterThan(3 * (narrow.high() - narrow.low()));
	}

	@Test
	void saysTheSameTwice() {
		List<Value> values = IntStream.range(0, 50).mapToObj((i) -> new Value("event " + i, Math.sin(i))).toList();
		assertThat(Bootstrap.mean(values)).isEqualTo(Bootstrap.mean(values));
	}

	@Test
	void hasNoMeanOfNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.mean(List.of()));
	}

}
