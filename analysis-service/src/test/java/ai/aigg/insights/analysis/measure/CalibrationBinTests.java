package ai.aigg.insights.analysis.measure;

import java.util.List;

import ai.aigg.insights.analysis.measure.CalibrationBin.Forecast;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link CalibrationBin}.
 */
class CalibrationBinTests {

	@Test
	void countsWhatHappenedByForecast() {
		List<CalibrationBin> bins = CalibrationBin.of(List.of(new Forecast(0, false), new Forecast(0.05, true),
				new Forecast(0.72, true), new Forecast(1, true)));
		assertThat(bins).extracting(CalibrationBin::n).containsExactly(2, 1, 1);
		assertThat(bins).extracting(CalibrationBin::happened).containsExactly(0.5, 1.0, 1.0);
		assertThat(bins.getLast().from()).isEqualTo(0.9);
		assertThat(bins.get(1).low()).isBetween(0.1, 0.3);
	}

	@Property(tries = 200)
	void everyForecastIsInOneBinAndEveryShareInItsInterval(
			@ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1) Double> probabilities) {
		List<Forecast> forecasts = probabilities.stream()
			.map((probability) -> new Forecast(probability, probability > 0.4))
			.toList();
		List<CalibrationBin> bins = CalibrationBin.of(forecasts);
		assertThat(bins.stream().mapToInt(CalibrationBin::n).sum()).isEqualTo(forecasts.size());
		assertThat(bins).allSatisfy((bin) -> assertThat(bin.happened()).isBetween(bin.low() - 1e-9, bin.high() + 1e-9));
		assertThat(forecasts).allSatisfy((forecast) -> assertThat(bins.stream().filter(forecast::isIn)).hasSize(1));
	}

}
