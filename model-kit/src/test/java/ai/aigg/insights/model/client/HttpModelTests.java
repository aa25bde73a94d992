package ai.aigg.insights.model.client;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.model.program.Message;
import ai.aigg.insights.model.program.Message.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpModelTests {

	private static final ModelRequest REQUEST = new ModelRequest(
			List.of(new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, "private question")), AnswerForm.TEXT,
			null);

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
	void anAnswerSaysWhoGaveItAndWhatItCost() {
		this.endpoint.willSay("Fine.");
		ModelAnswer answer = openAi().ask(REQUEST);
		assertThat(answer.text()).isEqualTo("Fine.");
		assertThat(answer.model()).isEqualTo("model-2026-01");
		assertThat(answer.usage().inputTokens()).isEqualTo(1_000);
		assertThat(answer.usage().costUsd()).isEqualByComparingTo(new BigDecimal("0.004"));
		assertThat(answer.duration()).isPositive();
		assertThat(this.endpoint.headers.getFirst().getFirst("Authorization")).isEqualTo("Bearer sk-secret");
		JsonNode sent = this.endpoint.requests.getFirst();
		assertThat(sent.path("model").asString()).isEqualTo("model");
		assertThat(sent.path("max_tokens").asInt()).isEqualTo(300);
		assertThat(sent.path("temperature").asDouble()).isEqualTo(0.5);
		assertThat(sent.path("messages").path(1).path("content").asString()).isEqualTo("private question");
		assertThat(sent.has("response_format")).isFalse();
	}

	@Test
	void aSchemaIsEnforcedWhereTheEndpointCan() {
		this.endpoint.willSay("{}");
		this.models.openAi(this.endpoint, AnswerForm.SCHEMA)
			.ask(new ModelRequest(REQUEST.messages(), AnswerForm.SCHEMA,
					JsonNodeFactory.instance.objectNode().put("type", "object")));
		JsonNode format = this.endpoint.requests.getFirst().path("response_format");
		assertThat(format.path("type").asString()).isEqualTo("json_schema");
		assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
		assertThat(format.path("json_schema").path("schema").path("type").asString()).isEqualTo("object");
	}

	@Test
	void anthropicIsAskedInItsOwnWay() {
		this.endpoint.willAnswer(200, """
				{"model": "claude", "stop_reason": "end_turn", "content": [{"type": "text", "text": "Fine."}],
				 "usage": {"input_tokens": 10, "output_tokens": 5}}""");
		ModelAnswer answer = this.models.anthropic(this.endpoint).ask(REQUEST);
		assertThat(answer.text()).isEqualTo("Fine.");
		assertThat(answer.usage().costUsd()).isEqualByComparingTo("0.00007");
		assertThat(this.endpoint.headers.getFirst().getFirst("x-api-key")).isEqualTo("sk-secret");
		JsonNode sent = this.endpoint.requests.getFirst();
		assertThat(sent.path("system").asString()).isEqualTo("Be brief.");
		assertThat(sent.path("messages").size()).isEqualTo(1);
	}

	@Test
	void aRefusalOfAnthropicIsOne() {
		this.endpoint.willAnswer(200, """
				{"model": "claude", "stop_reason": "refusal", "content": [],
				 "usage": {"input_tokens": 10, "output_tokens": 5}}""");
		assertThatExceptionOfType(ModelException.Refused.class)
			.isThrownBy(() -> this.models.anthropic(this.endpoint).ask(REQUEST))
			.satisfies((ex) -> assertThat(ex.usage().outputTokens()).isEqualTo(5));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Retry-After                        | 30                            | 30
			Retry-After                        | Sun, 22 Nov 2026 12:00:10 GMT | 10
			x-ratelimit-reset-requests         | 6m0s                          | 360
			x-ratelimit-reset-requests         | 1.5s                          | 1
			anthropic-ratelimit-requests-reset | 2026-11-22T12:00:07Z          | 7
			x-ratelimit-reset                  | 1795348805                    | 5
			Retry-After                        | 9999999999                    | 86400
			""")
	void aLimitSaysWhenToComeBack(String header, String value, long seconds) {
		this.endpoint.willAnswer(429, "{}", Map.of(header, value));
		assertThatExceptionOfType(ModelException.RateLimited.class).isThrownBy(() -> openAi().ask(REQUEST))
			.satisfies((ex) -> assertThat(ex.reset()).isEqualTo(Models.NOW.plusSeconds(seconds)));
		assertThat(this.endpoint.requests).hasSize(1);
	}

	@Test
	void aLimitMayNotSayWhenToComeBack() {
		this.endpoint.willAnswer(429, "<html>", Map.of("Retry-After", "soon"));
		assertThatExceptionOfType(ModelException.RateLimited.class).isThrownBy(() -> openAi().ask(REQUEST))
			.satisfies((ex) -> assertThat(ex.reset()).isNull());
	}

	@Test
	void noCreditIsNoLimit() {
		this.endpoint.willAnswer(429, "{\"error\": {\"code\": \"insufficient_quota\"}}");
		assertThatExceptionOfType(ModelException.OutOfCredit.class).isThrownBy(() -> openAi().ask(REQUEST));
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"choices": [{"message": {"content": null, "refusal": "I'm sorry"}}], "usage": {"prompt_tokens": 7}}""", """
			{"choices": [{"message": {"content": ""}, "finish_reason": "content_filter"}],
			 "usage": {"prompt_tokens": 7}}""" })
	void aRefusalIsOne(String body) {
		this.endpoint.willAnswer(200, body);
		assertThatExceptionOfType(ModelException.Refused.class).isThrownBy(() -> openAi().ask(REQUEST))
			.satisfies((ex) -> assertThat(ex.usage().inputTokens()).isEqualTo(7))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("sorry"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n", "null" })
	void anAnswerWithoutTextIsEmpty(String text) {
		this.endpoint.willAnswer(200, "{\"choices\": [{\"message\": {\"content\": %s}}]}"
			.formatted(text.equals("null") ? text : StubEndpoint.MAPPER.writeValueAsString(text)));
		assertThatExceptionOfType(ModelException.Empty.class).isThrownBy(() -> openAi().ask(REQUEST));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>", "[]", "{}", "{\"choices\": []}", "{\"choices\": [{\"message\": {\"con",
			"{\"choices\": [{\"message\": {\"content\": \"half\"}, \"finish_reason\": \"length\"}]}" })
	void whatIsNoAnswerIsMalformed(String body) {
		this.endpoint.willAnswer(200, body);
		assertThatExceptionOfType(ModelException.Malformed.class).isThrownBy(() -> openAi().ask(REQUEST));
		assertThat(this.endpoint.requests).hasSize(1);
	}

	@Test
	void aHugeAnswerIsNotRead() {
		this.endpoint.willSay("x".repeat(20_000));
		assertThatExceptionOfType(ModelException.Malformed.class).isThrownBy(() -> openAi().ask(REQUEST))
			.withMessageContaining("larger than allowed");
		this.endpoint.willSay("x".repeat(2_000_000));
		assertThatExceptionOfType(ModelException.class).isThrownBy(() -> openAi().ask(REQUEST));
	}

	@Test
	void silenceTimesOutAndIsNotPaidTwice() {
		this.endpoint.willKeepSilent();
		assertThatExceptionOfType(ModelException.TimedOut.class).isThrownBy(() -> openAi().ask(REQUEST));
		assertThat(this.endpoint.requests).hasSize(1);
	}

	@Test
	void aFailureThatMayPassIsTriedAgainOnce() {
		this.endpoint.willAnswer(503, "");
		this.endpoint.willSay("Fine.");
		assertThat(openAi().ask(REQUEST).text()).isEqualTo("Fine.");
		this.endpoint.willAnswer(500, "");
		this.endpoint.willAnswer(529, "");
		assertThatExceptionOfType(ModelException.Unavailable.class).isThrownBy(() -> openAi().ask(REQUEST))
			.withMessageContaining("529");
		assertThat(this.endpoint.requests).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 422 })
	void whatWeGotWrongIsNotTriedAgain(int status) {
		this.endpoint.willAnswer(status, "{\"error\": {\"message\": \"Invalid API key sk-secret\"}}");
		assertThatExceptionOfType(ModelException.Unavailable.class).isThrownBy(() -> openAi().ask(REQUEST))
			.satisfies((ex) -> assertThat(ex.isPassing()).isFalse())
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("sk-secret"));
		assertThat(this.endpoint.requests).hasSize(1);
	}

	@Test
	void anEndpointThatIsNotThereIsUnavailable() {
		URI gone = this.endpoint.url("/v1");
		this.endpoint.close();
		LanguageModel model = this.models.openAi(gone, AnswerForm.TEXT);
		assertThatExceptionOfType(ModelException.Unavailable.class).isThrownBy(() -> model.ask(REQUEST))
			.satisfies((ex) -> assertThat(ex.isPassing()).isTrue());
	}

	@Test
	void neitherKeysNorQuestionsAreWrittenDown() {
		ModelSettings settings = Models.settings(ModelSettings.Provider.OPENAI, URI.create("http://localhost/v1"),
				AnswerForm.TEXT);
		assertThat(settings).hasToString("ModelSettings[OPENAI, model]");
		assertThat(REQUEST.toString()).doesNotContain("private");
		assertThat(new ModelAnswer("private", "m", Usage.NONE, Duration.ZERO).toString()).doesNotContain("private");
	}

	private LanguageModel openAi() {
		return this.models.openAi(this.endpoint, AnswerForm.TEXT);
	}

}
