package ai.aigg.insights.analysis;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ai.aigg.insights.analysis.forecast.Effort;
import ai.aigg.insights.analysis.forecast.ForecastProgram;
import ai.aigg.insights.analysis.forecast.Panel;
import ai.aigg.insights.analysis.forecast.PanelSettings;
import ai.aigg.insights.model.budget.Budget;
import ai.aigg.insights.model.budget.Reservation;
import ai.aigg.insights.model.client.AnswerForm;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelAnswer;
import ai.aigg.insights.model.client.ModelRequest;
import ai.aigg.insights.model.client.ModelSettings;
import ai.aigg.insights.model.client.Price;
import ai.aigg.insights.model.client.ProgramCaller;
import ai.aigg.insights.model.client.Usage;
import ai.aigg.insights.schema.events.EventJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.util.unit.DataSize;

/**
 * Models for tests, and what they answer.
 */
public final class TestModels {

	/** Pays for everything. */
	public static final Budget RICH = (most) -> Optional.of(new Reservation((actual) -> {
	}));

	private TestModels() {
	}

	/** A model that answers a request as a function says; which may throw. */
	public static LanguageModel saying(Function<ModelRequest, String> words) {
		return new LanguageModel() {
			@Override
			public ModelAnswer ask(ModelRequest request) {
				return new ModelAnswer(words.apply(request), "model-2026-11",
						new Usage(1_000, 200, new BigDecimal("0.0041234567")), Duration.ofSeconds(1));
			}

			@Override
			public AnswerForm form() {
				return AnswerForm.TEXT;
			}
		};
	}

	/** A proper answer. */
	public static String forecast(double probability, String reasoning, String... factors) {
		StringBuilder list = new StringBuilder("[");
		for (String factor : factors) {
			list.append((list.length() > 1) ? "," : "")
				.append("{\"text\":%s,\"source\":1}".formatted(EventJson.mapper().writeValueAsString(factor)));
		}
		return """
				[[ ## reasoning ## ]]
				%s

				[[ ## base_rate ## ]]
				0.3

				[[ ## factors ## ]]
				%s]

				[[ ## probability ## ]]
				%s

				[[ ## completed ## ]]
				""".formatted(reasoning, list, probability);
	}

	public static Panel panel(LanguageModel model) {
		return panel(model, Duration.ofSeconds(20));
	}

	public static Panel panel(LanguageModel model, Duration deadline) {
		ModelSettings endpoint = new ModelSettings(ModelSettings.Provider.OPENAI, URI.create("http://localhost"), "key",
				"model", 0.7, 1_000, "max_tokens", AnswerForm.TEXT, Duration.ofSeconds(1), Duration.ofSeconds(10), 0, 4,
				DataSize.ofMegabytes(1), Map.of("model", new Price(BigDecimal.ONE, BigDecimal.TEN)));
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		return new Panel(model, new ProgramCaller(meters), ForecastProgram.shipped(),
				new PanelSettings(endpoint, Map.of("vip", 5), 3, deadline), meters);
	}

	public static Effort effort(int samples) {
		return new Effort(samples, RICH, List.of(), (sample) -> {
		});
	}

}
