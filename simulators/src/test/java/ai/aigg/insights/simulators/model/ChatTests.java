package ai.aigg.insights.simulators.model;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class ChatTests {

	private static final String SCHEMA = """
			{"type":"object","$defs":{"side":{"enum":["BUY_YES","HOLD"]}},"properties":{
			"reasoning":{"type":"string","maxLength":40},"probability":{"type":"number","minimum":0.2,"maximum":0.4},
			"count":{"type":"integer","exclusiveMinimum":3,"maximum":9},"sure":{"type":"boolean"},"side":{"$ref":"#/$defs/side"},
			"factors":{"type":"array","minItems":2,"maxItems":4,"items":{"type":"object","properties":{"url":{"type":"string"}}}},
			"maybe":{"anyOf":[{"type":"null"},{"type":"number"}]}},"required":["probability"]}""";

	private final Http http;

	ChatTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@Test
	void fillsInTheSchema() {
		JsonNode json = JsonMapper.shared().readTree(content(ask("one", SCHEMA)));
		assertThat(json.path("reasoning").asString()).isNotEmpty().hasSizeLessThanOrEqualTo(40);
		assertThat(json.path("probability").asDouble()).isBetween(0.2, 0.4);
		assertThat(json.path("count").isIntegralNumber()).isTrue();
		assertThat(json.path("count").asInt()).isBetween(4, 9);
		assertThat(json.path("sure").isBoolean()).isTrue();
		assertThat(json.path("side").asString()).isIn("BUY_YES", "HOLD");
		assertThat(json.path("factors").size()).isBetween(2, 4);
		assertThat(json.path("factors").path(0).path("url").asString()).startsWith("https://news.example.com/");
		assertThat(json.path("maybe").isNumber()).isTrue();
	}

	@Test
	void theSameMessagesGetTheSameAnswer() {
		assertThat(content(ask("two", SCHEMA))).isEqualTo(content(ask("two", SCHEMA)))
			.isNotEqualTo(content(ask("three", SCHEMA)));
	}

	@Test
	void countsTokens() {
		JsonNode json = ask("four", null).json();
		assertThat(json.path("object").asString()).isEqualTo("chat.completion");
		assertThat(json.path("choices").path(0).path("finish_reason").asString()).isEqualTo("stop");
		JsonNode usage = json.path("usage");
		assertThat(usage.path("total_tokens").asInt())
			.isEqualTo(usage.path("prompt_tokens").asInt() + usage.path("completion_tokens").asInt());
		assertThat(usage.path("prompt_tokens").asInt()).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "|{\"messages\":[{}]}|401", "Bearer k|{}|400",
			"Bearer k|{\"messages\":[{}],\"stream\":true}|400" })
	void whatItCannotDoIsRefused(String authorization, String body, int status) {
		Http.Answer answer = this.http.call(HttpMethod.POST, "/model/v1/chat/completions", authorization, body);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.json().path("error").path("message").asString()).isNotEmpty();
	}

	@Test
	void endlessSchemasEnd() {
		String endless = "{\"type\":\"object\",\"properties\":{\"again\":{\"$ref\":\"#\"}}}";
		assertThat(content(ask("five", endless))).contains("null");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			malformed | stop   | Well.
			refusal   | stop   | ''
			empty     | stop   | ''
			cut       | length | {
			""")
	void moodsSpoilTheNextAnswerOnly(String mood, String end, String begin) {
		assertThat(this.http.call(HttpMethod.PUT, "/sim/model/moods", null, "[\"" + mood + "\"]").status())
			.isEqualTo(204);
		JsonNode choice = ask("six", SCHEMA).json().path("choices").path(0);
		assertThat(choice.path("finish_reason").asString()).isEqualTo(end);
		assertThat(choice.path("message").path("content").asString()).startsWith(begin).doesNotEndWith("}");
		assertThat(choice.path("message").has("refusal")).isEqualTo(mood.equals("refusal"));
		assertThat(JsonMapper.shared().readTree(content(ask("six", SCHEMA))).isObject()).isTrue();
	}

	@Test
	void unknownMoodsAreRefused() {
		assertThat(this.http.call(HttpMethod.PUT, "/sim/model/moods", null, "[\"merry\"]").status()).isEqualTo(400);
	}

	@Test
	void sectionsAreFilledWhereTheyAreAskedFor() {
		String request = "Respond with the corresponding output fields, starting with the field "
				+ "`[[ ## probability ## ]]` (must be formatted as a valid Python float), then `[[ ## side ## ]]` "
				+ "(must be formatted as a valid Python Literal['yes', 'no']), then `[[ ## why ## ]]`, and then ending "
				+ "with the marker for `[[ ## completed ## ]]`.";
		assertThat(content(ask(request, null)))
			.matches("(?s)\\[\\[ ## probability ## ]]\n0\\.\\d+\n\n\\[\\[ ## side ## ]]\nyes\n\n"
					+ "\\[\\[ ## why ## ]]\n.+\n\n\\[\\[ ## completed ## ]]");
	}

	private Http.Answer ask(String text, @Nullable String schema) {
		String format = (schema != null)
				? ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"s\",\"schema\":" + schema
						+ "}}"
				: "";
		return this.http.call(HttpMethod.POST, "/model/v1/chat/completions", "Bearer k",
				"{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]" + format + "}");
	}

	private static String content(Http.Answer answer) {
		return answer.json().path("choices").path(0).path("message").path("content").asString();
	}

}
