package ai.aigg.insights.simulators.x.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class OpenApiTests {

	/** A document of our own in the form of the official one. */
	private static final String DOCUMENT = """
			{"openapi":"3.0.0","paths":{
			 "/2/users/me":{"get":{"parameters":[{"$ref":"#/components/parameters/UserFields"}]}},
			 "/2/tweets":{"get":{"parameters":[{"name":"ids","in":"query","required":true,"schema":
			   {"type":"array","minItems":1,"maxItems":2,"items":{"$ref":"#/components/schemas/PostId"}}}]},
			  "post":{"requestBody":{"required":true,"content":{"application/json":{"schema":
			   {"$ref":"#/components/schemas/Create"}}}}}},
			 "/2/users/{id}/mentions":{"get":{"parameters":[
			   {"name":"id","in":"path","required":true,"schema":{"$ref":"#/components/schemas/PostId"}},
			   {"name":"max_results","in":"query","schema":{"type":"integer","minimum":5,"maximum":100}},
			   {"name":"start_time","in":"query","schema":{"type":"string","format":"date-time"}}]}}},
			 "components":{"parameters":{"UserFields":{"name":"user.fields","in":"query","schema":
			   {"type":"array","uniqueItems":true,"items":{"type":"string","enum":["created_at","verified"]}}}},
			  "schemas":{"PostId":{"type":"string","pattern":"^[0-9]{1,19}$"},
			   "Create":{"type":"object","additionalProperties":false,"properties":{"text":{"type":"string"},
			    "made_with_ai":{"type":"boolean"},"reply_settings":{"type":"string","enum":["verified"]},
			    "reply":{"type":"object","required":["in_reply_to_tweet_id"],"properties":
			     {"in_reply_to_tweet_id":{"$ref":"#/components/schemas/PostId"}},"additionalProperties":false}}}}}}
			""";

	@TempDir
	private static Path folder;

	private final Http http;

	OpenApiTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@DynamicPropertySource
	static void document(DynamicPropertyRegistry registry) throws IOException {
		Path file = Files.writeString(folder.resolve("api.json"), DOCUMENT);
		registry.add("aigg.simulators.x.openapi", file::toString);
	}

	@BeforeEach
	void forget() {
		assertThat(this.http.call(HttpMethod.DELETE, "/sim/x/openapi", null, null).status()).isEqualTo(204);
	}

	@ParameterizedTest
	@CsvSource({ "/x/2/users/me", "/x/2/users/me?user.fields=created_at%2Cverified", "/x/2/tweets?ids=1,2",
			"/x/2/users/1729384756102938475/mentions?max_results=100&start_time=2026-11-22T10:00:00Z" })
	void whatIsAllowedPasses(String path) {
		assertThat(this.http.call(HttpMethod.GET, path, "Bearer user", null).status()).isEqualTo(200);
		assertThat(state().path("violations").asInt()).isZero();
		assertThat(state().path("checked").asInt()).isOne();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/x/2/users/me?tweet.fields=text|tweet.fields", "/x/2/users/me?user.fields=age|'age'",
					"/x/2/users/me?user.fields=verified,verified|repeat", "/x/2/tweets|ids",
					"/x/2/tweets?ids=1,2,3|ids", "/x/2/tweets?ids=abc|'abc'", "/x/2/users/x/mentions|id",
					"/x/2/users/1/mentions?max_results=4|max_results",
					"/x/2/users/1/mentions?start_time=today|start_time", "/x/2/users|operation" })
	void whatIsNotAllowedIsRefusedAndKept(String path, String part) {
		Http.Answer answer = this.http.call(HttpMethod.GET, path, "Bearer user", null);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("type").asString()).endsWith("/invalid-request");
		JsonNode kept = state().path("latest").path(0);
		assertThat(kept.path("problem").asString()).contains(part);
		assertThat(kept.path("path").asString()).isEqualTo(path);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"text\":\"fine by the document\",\"made_with_ai\":false}|201", "{\"text\":5}|400",
					"{\"text\":\"x\",\"idempotency_key\":\"1\"}|400", "{\"text\":\"x\",\"reply\":{}}|400",
					"{\"text\":\"x\",\"reply\":{\"in_reply_to_tweet_id\":\"x\"}}|400",
					"{\"text\":\"x\",\"reply_settings\":\"everyone\"}|400", "no json|400" })
	void bodiesAreChecked(String body, int status) {
		Http.Answer answer = this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer user", body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(state().path("violations").asInt()).isEqualTo((status == 400) ? 1 : 0);
	}

	@Test
	void theControlApiAndTokensAreNobodysBusiness() {
		assertThat(this.http.get("/sim/x/index").status()).isEqualTo(200);
		assertThat(this.http.call(HttpMethod.POST, "/x/2/oauth2/token", null, "{}").status()).isEqualTo(415);
		assertThat(state().path("checked").asInt()).isZero();
		assertThat(state().path("operations").asInt()).isEqualTo(4);
	}

	private JsonNode state() {
		return this.http.get("/sim/x/openapi").json();
	}

}
