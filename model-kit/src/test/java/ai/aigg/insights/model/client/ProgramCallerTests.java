package ai.aigg.insights.model.client;

import java.io.IOException;
import java.util.Map;

import ai.aigg.insights.model.program.Predictor;
import ai.aigg.insights.model.program.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgramCallerTests {

	private static final Predictor FORECAST = Predictor.of(Signature.of("Estimate the chance.")
		.input("question", "str", "what may happen")
		.output("key_factor", "str", "what matters most")
		.output("probability", "float", "between 0 and 1")
		.build());

	private static final ObjectNode QUESTION = JsonNodeFactory.instance.objectNode().put("question", "Will it rain?");

	private final Models models = new Models();

	private StubEndpoint endpoint;

	@BeforeEach
	void startEndpoint() throws IOException {
		this.endpoint = new StubEndpoint();
	}

	@AfterEach
	void stopEndpoint() {
		this.endpoint.close();
		this.models.close();
	}

	@Test
	void anAnswerInSectionsIsRead() {
		this.endpoint
			.willSay("[[ ## key_factor ## ]]\nclouds\n\n[[ ## probability ## ]]\n0.7\n\n[[ ## completed ## ]]");
		ProgramAnswer<Forecast> answer = ask(AnswerForm.TEXT);
		assertThat(answer.value()).isEqualTo(new Forecast("clouds", 0.7));
		assertThat(answer.model()).isEqualTo("model-2026-01");
		assertThat(answer.corrected()).isFalse();
		assertThat(this.models.answers("right")).isEqualTo(1);
	}

	@Test
	void anAnswerOfASchemaIsRead() {
		this.endpoint.willSay("{\"key_factor\": \"clouds\", \"probability\": 0.7}");
		assertThat(ask(AnswerForm.SCHEMA).value().probability()).isEqualTo(0.7);
		assertThat(this.endpoint.requests.getFirst().at("/response_format/json_schema/schema/required").size())
			.isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "It will rain with 70 % I think. sk-evil", "{\"key_factor\": \"sk-evil\"}",
			"{\"key_factor\": \"sk-evil\", \"probability\": 70}",
			"{\"key_factor\": \"x\", \"probability\": \"sk-evil\"}",
			"{\"key_factor\": \"x\", \"probability\": NaN, \"note\": \"sk-evil\"}" })
	void aMalformedAnswerIsAskedForAgainWithTheErrorNamed(String malformed) {
		this.endpoint.willSay(malformed);
		this.endpoint.willSay("{\"key_factor\": \"clouds\", \"probability\": 0.7}");
		ProgramAnswer<Forecast> answer = ask(AnswerForm.OBJECT);
		assertThat(answer.corrected()).isTrue();
		assertThat(answer.usage().inputTokens()).isEqualTo(2_000);
		assertThat(answer.usage().costUsd()).isEqualByComparingTo("0.008");
		assertThat(this.models.answers("corrected")).isEqualTo(1);
		assertThat(this.endpoint.requests.getLast().path("messages").toString())
			.contains("Your last answer could not be used, because ")
			.doesNotContain("sk-evil");
	}

	@Test
	void itIsAskedForAgainOnlyOnce() {
		this.endpoint.willSay("no");
		this.endpoint.willSay("no");
		assertThatExceptionOfType(ModelException.Malformed.class).isThrownBy(() -> ask(AnswerForm.OBJECT))
			.satisfies((ex) -> assertThat(ex.usage().inputTokens()).isEqualTo(2_000));
		assertThat(this.endpoint.requests).hasSize(2);
		assertThat(this.models.answers("malformed")).isEqualTo(1);
	}

	@Test
	void whatTheFirstAnswerCostIsKnownWhenAskingAgainFails() {
		this.endpoint.willSay("no");
		this.endpoint.willAnswer(429, "{}", Map.of("Retry-After", "9"));
		assertThatExceptionOfType(ModelException.Malformed.class).isThrownBy(() -> ask(AnswerForm.OBJECT))
			.satisfies((ex) -> assertThat(ex.usage().inputTokens()).isEqualTo(1_000))
			.withCauseInstanceOf(ModelException.RateLimited.class);
	}

	private ProgramAnswer<Forecast> ask(AnswerForm form) {
		return this.models.caller()
			.ask("forecast", this.models.openAi(this.endpoint, form), FORECAST, QUESTION, Forecast.class);
	}

	record Forecast(String keyFactor, double probability) {

		Forecast {
			if (!(probability >= 0 && probability <= 1)) {
				throw new IllegalArgumentException("the probability must be between 0 and 1");
			}
		}

	}

}
