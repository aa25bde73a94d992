package ai.aigg.insights.console.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LineChartTests {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void aPriceHoldsUntilTheNextOne() {
		LineChart chart = chart(List.of(new Point(NOON.minus(Duration.ofHours(10)), 0.4),
				new Point(NOON.minus(Duration.ofHours(5)), 0.6)), null);
		assertThat(chart.line()).startsWith("M72.0 ").containsPattern("H386\\.0V[0-9.]+H700\\.0$");
		assertThat(chart.rows()).hasSize(2);
	}

	@Test
	void theAxesSayPercentAndTimesWithTheirDay() {
		LineChart chart = chart(List.of(new Point(NOON.minus(Duration.ofDays(30)), 0.4), new Point(NOON, 0.6)), null);
		assertThat(chart.up()).extracting(Tick::label).contains("40 %", "60 %");
		assertThat(chart.across()).extracting(Tick::label).allMatch((label) -> label.matches("\\d+ (Oct|Nov)"));
		assertThat(chart.across()).hasSizeBetween(3, 8);
		assertThat(chart.across().get(1).minor()).isTrue();
		LineChart years = chart(List.of(new Point(NOON.minus(Duration.ofDays(700)), 0.4)), null);
		assertThat(years.across()).extracting(Tick::label).allMatch((label) -> label.matches("[A-Z][a-z]{2} \\d{4}"));
	}

	@Test
	void theMarkLiesInsideWithItsIntervalAndIsSaid() {
		LineChart chart = chart(List.of(new Point(NOON.minus(Duration.ofHours(10)), 0.4)),
				new Mark(NOON.minus(Duration.ofHours(1)), 0.7, 0.55, 0.85));
		LineChart.Marked mark = Objects.requireNonNull(chart.mark());
		assertThat(mark.low()).isGreaterThan(mark.y());
		assertThat(mark.high()).isLessThan(mark.y());
		assertThat(chart.description()).contains("Our estimate", "70.0 percent", "55.0 to 85.0");
	}

	@Test
	void withoutAPriceThereIsNoChart() {
		assertThat(LineChart.of("nothing", List.of(), NOON, null)).isNull();
	}

	@Test
	void anIntervalThatLeavesItsEstimateOutIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Mark(NOON, 0.5, 0.6, 0.7));
	}

	@Property(tries = 200)
	void nothingIsDrawnOutsideOfThePicture(@ForAll @IntRange(min = 1, max = 400) int count,
			@ForAll @IntRange(min = 0, max = 1_000_000) int minutes,
			@ForAll @DoubleRange(min = 0, max = 1) double share) {
		List<Point> points = IntStream.range(0, count)
			.mapToObj((i) -> new Point(NOON.minus(Duration.ofMinutes(minutes)).plusSeconds(i),
					(i % 2 == 0) ? share : 0.5))
			.toList();
		LineChart chart = chart(points, null);
		assertThat(chart.line().split("[MHV ]")).filteredOn((each) -> !each.isEmpty())
			.extracting(Double::valueOf)
			.allMatch((place) -> place >= 14 && place <= 700);
		assertThat(chart.rows()).hasSizeLessThanOrEqualTo(24);
		assertThat(chart.across()).hasSizeLessThanOrEqualTo(8);
	}

	private static LineChart chart(List<Point> points, @org.jspecify.annotations.Nullable Mark mark) {
		return Objects.requireNonNull(LineChart.of("a market", points, NOON, mark));
	}

}
