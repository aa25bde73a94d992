package ai.aigg.insights.gateway.chart;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThinningTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 199, 200, 201, 202, 1000, 5003 })
	void aThinPathKeepsItsEndsAndExtremes(int points) {
		List<PricePoint> path = Charts.walk(points);
		List<PricePoint> thin = Thinning.of(path, 200);
		assertThat(thin).hasSizeLessThanOrEqualTo(200).isSubsetOf(path).doesNotHaveDuplicates();
		assertThat(thin).isSortedAccordingTo(Comparator.comparing(PricePoint::at));
		assertThat(thin.getFirst()).isEqualTo(path.getFirst());
		assertThat(thin.getLast()).isEqualTo(path.getLast());
		Comparator<PricePoint> byPrice = Comparator.comparing(PricePoint::price);
		assertThat(thin.stream().min(byPrice).orElseThrow().price())
			.isEqualTo(path.stream().min(byPrice).orElseThrow().price());
		assertThat(thin.stream().max(byPrice).orElseThrow().price())
			.isEqualTo(path.stream().max(byPrice).orElseThrow().price());
	}

}
