package ai.aigg.insights.analysis.estimate;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.TestModels;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.forecast.ModelOut;
import ai.aigg.insights.analysis.forecast.Testimony;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link ModelAnalyst} and {@link Ensemble}.
 */
class ModelAnalystTests {

	private static final Market MARKET = TestCase.market("0.49", "0.51");

	private static final Research RESEARCH = TestCase.research(MarketFindings.NONE,
			TestCase.page("a.example", TestCase.NOW), TestCase.page("b.example", TestCase.NOW));

	private final Pool pool = Pool.shipped();

	@Test
	void pulledTowardsTheForecastByItsSmallWeight() {
		Opinion opinion = judge(TestModels.saying((request) -> TestModels.forecast(0.8, "Because.")), RESEARCH);
		Forecast forecast = Objects.requireNonNull(opinion.forecast());
		assertThat(opinion.analyst()).isEqualTo("model-2026-11");
		assertThat(forecast.probability().doubleValue()).isCloseTo(0.8, within(1e-4));
		assertThat(forecast.samples()).hasSize(3).containsOnly(0.8);
		assertThat(forecast.evidence()).isCloseTo(0.4 * 2 / 6 + 0.3 * 2 / 5 + 0.3, within(1e-4));
		assertThat(forecast.weight()).isCloseTo(0.2 * forecast.evidence(), within(1e-4));
		assertThat(forecast.distance()).isEqualByComparingTo("0.3");
		assertThat(opinion.estimate().probability().doubleValue()).isBetween(0.51, 0.58);
		assertThat(opinion.estimate().forecastShift()).isPositive();
		assertThat(opinion.parameters()).containsEntry("poolCap", 0.35);
	}

	@Test
	void withoutResearchAForecastIsNotEvenAskedFor() {
		Opinion opinion = judge(TestModels.saying((request) -> TestModels.forecast(0.9, "Because.")),
				TestCase.research(MarketFindings.NONE));
		assertThat(opinion.forecast()).isNull();
		assertThat(opinion.analyst()).isEqualTo("statistical/2");
		assertThat(opinion.modelOut()).isEqualTo(ModelOut.NO_EVIDENCE);
	}

	@Test
	void theNumbersStandInForAModelThatIsOutAndSaySo() {
		Opinion opinion = judge(TestModels.saying((request) -> {
			throw new ModelException.Unavailable("down", true, null);
		}), RESEARCH);
		assertThat(opinion.analyst()).isEqualTo("statistical/2 (model out)");
		assertThat(opinion.modelOut()).isEqualTo(ModelOut.UNAVAILABLE);
		assertThat(opinion.estimate()).isEqualTo(judge(TestModels.saying((request) -> "Well."), RESEARCH).estimate());
	}

	@Test
	void disagreementOfSamplesWidensTheInterval() {
		AtomicInteger calls = new AtomicInteger();
		Opinion divided = judge(TestModels.saying(
				(request) -> TestModels.forecast(List.of(0.05, 0.5, 0.95).get(calls.getAndIncrement()), "Because.")),
				RESEARCH);
		Opinion agreed = judge(TestModels.saying((request) -> TestModels.forecast(0.5, "Because.")), RESEARCH);
		assertThat(divided.estimate().doubt().disagreement()).isPositive();
		assertThat(divided.estimate().standardDeviation()).isGreaterThan(agreed.estimate().standardDeviation());
	}

	@Test
	void theOutermostSamplesAreLeftOut() {
		assertThat(Ensemble.of(List.of(0.5, 0.5, 0.99), this.pool).probability()).isCloseTo(0.5, within(1e-9));
		assertThat(Ensemble.of(List.of(0.01, 0.4, 0.4, 0.4, 0.99), this.pool).probability()).isCloseTo(0.4,
				within(1e-9));
		assertThat(Ensemble.of(List.of(1.0), this.pool).probability()).isCloseTo(0.98, within(1e-9));
	}

	@Property(tries = 200)
	void noForecastMovesTheEstimateBeyondTheBound(
			@ForAll @Size(min = 1, max = 7) List<@DoubleRange(min = 0, max = 1) Double> forecasts,
			@ForAll @DoubleRange(min = 0.02, max = 0.98) double price) {
		String at = String.valueOf(Math.round(price * 1_000) / 1_000.0);
		Market market = TestCase.priced(null, null, at, at);
		AtomicInteger calls = new AtomicInteger();
		ModelAnalyst analyst = analyst(TestModels
			.saying((request) -> TestModels.forecast(forecasts.get(calls.getAndIncrement()), "Because.")));
		Testimony testimony = analyst.hear(market, RESEARCH, TestCase.NOW, TestModels.effort(forecasts.size()));
		double alone = analyst.judge(market, RESEARCH, TestCase.NOW, Testimony.NONE)
			.orElseThrow()
			.estimate()
			.probability()
			.doubleValue();
		double pooled = analyst.judge(market, RESEARCH, TestCase.NOW, testimony)
			.orElseThrow()
			.estimate()
			.probability()
			.doubleValue();
		// Stored with four digits.
		assertThat(Math.abs(LogOdds.of(pooled) - LogOdds.of(alone)))
			.isLessThanOrEqualTo(this.pool.reach(alone) + 0.0001 / (pooled * (1 - pooled)));
	}

	private static Opinion judge(LanguageModel model, Research research) {
		ModelAnalyst analyst = analyst(model);
		Testimony testimony = analyst.hear(MARKET, research, TestCase.NOW, TestModels.effort(3));
		return analyst.judge(MARKET, research, TestCase.NOW, testimony).orElseThrow();
	}

	private static ModelAnalyst analyst(LanguageModel model) {
		return TestEstimates.modelAnalyst(model);
	}

}
