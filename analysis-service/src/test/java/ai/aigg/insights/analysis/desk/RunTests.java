package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.TestModels;
import ai.aigg.insights.analysis.decision.TestRules;
import ai.aigg.insights.analysis.estimate.TestEstimates;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.MarketFindings.Book;
import ai.aigg.insights.analysis.evidence.MarketFindings.Siblings;
import ai.aigg.insights.analysis.evidence.PricePath;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.forecast.ModelOut;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelException;
import ai.aigg.insights.schema.events.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an analysis is computed again, byte by byte, of what is kept of it.
 */
class RunTests {

	private static final Research RESEARCH = TestCase.research(new MarketFindings(new PricePath(168, 0.083, List.of()),
			new Book(new BigDecimal("700.50"), new BigDecimal("900")), new Siblings(4, new BigDecimal("1.020"), true)),
			TestCase.page("a.example", TestCase.NOW), TestCase.page("b.example", TestCase.NOW));

	@Test
	void sameInputsAndRecordedAnswersGiveTheSameBytes() {
		AtomicInteger calls = new AtomicInteger();
		LanguageModel model = TestModels.saying((request) -> TestModels.forecast(0.5 + calls.getAndIncrement() / 10.0,
				"Because.", "Rain of the north came on a Monday"));
		Analysis analysis = TestCases.analyse(TestCase.market("0.490", "0.51"), RESEARCH, model);
		assertThat(analysis.opinion().forecast()).isNotNull();
		assertThat(analysis.conclusion().factors()).contains("Rain of the north came on a Monday");
		assertThat(again(analysis)).isEqualTo(Rendered.of(analysis));
		assertThat(again(analysis).sha256()).isEqualTo(Rendered.of(analysis).sha256());
	}

	@Test
	void anAnalysisWithoutAModelIsComputedAgainWithoutOne() {
		Analysis analysis = TestCases.analyse(TestCase.market("0.49", "0.51"), RESEARCH,
				TestModels.saying((request) -> {
					throw new ModelException.RateLimited("later", null);
				}));
		assertThat(analysis.opinion().modelOut()).isEqualTo(ModelOut.RATE_LIMITED);
		assertThat(again(analysis)).isEqualTo(Rendered.of(analysis));
	}

	@Test
	void theResultNamesEverythingThatMadeIt() {
		Analysis analysis = TestCases.analyse(TestCase.market("0.49", "0.51"), RESEARCH,
				TestModels.saying((request) -> TestModels.forecast(0.7, "Because.")));
		JsonNode result = EventJson.mapper().readTree(Rendered.of(analysis).result());
		assertThat(result.path("model").asString()).isEqualTo("model-2026-11");
		assertThat(result.path("modelAsked").asString()).isEqualTo("model");
		assertThat(result.path("temperature").asDouble()).isEqualTo(0.7);
		assertThat(result.path("program").path("name").asString()).isEqualTo("forecast");
		assertThat(result.path("program").path("version").asString()).isEqualTo("1.0.0");
		assertThat(result.path("program").path("sha256").asString()).hasSize(64);
		assertThat(result.path("usage").path("samples").asInt()).isEqualTo(3);
		assertThat(result.path("usage").path("costUsd").decimalValue()).isEqualByComparingTo("0.012372");
		assertThat(result.path("forecast").path("samples").size()).isEqualTo(3);
		assertThat(result.path("research").path("ids").size()).isEqualTo(1);
		assertThat(result.has("modelOut")).isFalse();
		assertThat(analysis.conclusion().text())
			.endsWith("A model that read the sources without seeing the price says 70.0 %; it counts 11.1 %.");
	}

	@Test
	void aForecastThatIsFarFromThePriceIsNotTradedOn() {
		Analysis analysis = TestCases.analyse(TestCase.market("0.49", "0.51"), RESEARCH,
				TestModels.saying((request) -> TestModels.forecast(0.95, "Because.")));
		assertThat(analysis.decision().gates()).filteredOn((gate) -> gate.name().equals("forecast_distance"))
			.singleElement()
			.satisfies((gate) -> assertThat(gate.passed()).isFalse());
	}

	private static Rendered again(Analysis analysis) {
		String json = EventJson.mapper().writeValueAsString(Run.of(analysis));
		Run run = Objects.requireNonNull(EventJson.mapper().readValue(json, Run.class));
		Composer composer = new Composer(TestEstimates.analyst(TestModels.saying((request) -> {
			throw new AssertionError("No model is asked again");
		})), TestRules.shipped());
		return Rendered.of(composer.compose(run.inputs(), run.testimony(analysis.testimony().samples())).orElseThrow());
	}

}
