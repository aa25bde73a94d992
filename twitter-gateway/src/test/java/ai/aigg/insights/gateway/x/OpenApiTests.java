package ai.aigg.insights.gateway.x;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.gateway.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that we send is legal in X's own description, which only speaks the dialect
 * of posts.
 */
class OpenApiTests {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private JsonNode api;

	@BeforeEach
	void read() throws Exception {
		this.api = MAPPER.readTree(Files.readString(SharedData.x("openapi/x-api-openapi-2.167-2026-08-22.json")));
	}

	@Test
	void readsAreLegal() {
		PostId since = new PostId("1445880548472328192");
		assertLegal(XRequest.mentions(StubX.BOT, since, "token", FieldDialect.POST));
		assertLegal(XRequest.ownPosts(StubX.BOT, since, since, "token", FieldDialect.POST));
		assertLegal(XRequest.posts(StubX.BOT, List.of(since, new PostId("17")), FieldDialect.POST));
		assertLegal(XRequest.stream(StubX.BOT));
		assertThat(this.api.path("paths").path(XRequest.STREAM_RULES).has("post")).isTrue();
		assertThat(this.api.path("paths").path(XRequest.ME).has("get")).isTrue();
	}

	@Test
	void theBodyOfAPostIsLegal() {
		JsonNode sent = MAPPER.valueToTree(new NewPost("text", new NewPost.Reply("17")));
		JsonNode reference = this.api.path("paths").path(XRequest.POSTS).path("post").path("requestBody");
		JsonNode schema = resolve(reference.path("content").path("application/json").path("schema"));
		assertLegalObject(sent, schema);
		assertLegalObject(sent.path("reply"), resolve(schema.path("properties").path("reply")));
		assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
	}

	private static void assertLegalObject(JsonNode sent, JsonNode schema) {
		List<String> allowed = schema.path("properties").propertyStream().map((entry) -> entry.getKey()).toList();
		assertThat(sent.propertyStream().map((entry) -> entry.getKey())).isNotEmpty().isSubsetOf(allowed);
		schema.path("required").forEach((name) -> assertThat(sent.has(name.asString())).isTrue());
	}

	private void assertLegal(XRequest request) {
		JsonNode operation = this.api.path("paths").path(request.path()).path("get");
		assertThat(operation.isMissingNode()).as(request.path()).isFalse();
		request.query().forEach((name, value) -> {
			JsonNode schema = parameter(operation, name).path("schema");
			assertThat(schema.isMissingNode()).as("%s has %s", request.path(), name).isFalse();
			for (String element : schema.path("type").asString().equals("array") ? value.split(",")
					: new String[] { value }) {
				assertLegal(name, element, schema);
			}
		});
	}

	private void assertLegal(String name, String value, JsonNode schema) {
		JsonNode element = resolve(schema.has("items") ? schema.path("items") : schema);
		if (element.has("enum")) {
			List<String> allowed = new ArrayList<>();
			element.path("enum").forEach((entry) -> allowed.add(entry.asString()));
			assertThat(allowed).as(name).contains(value);
		}
		if (element.has("pattern")) {
			assertThat(value).as(name).matches(element.path("pattern").asString());
		}
		if (element.has("maximum")) {
			assertThat(Integer.parseInt(value)).as(name)
				.isBetween(element.path("minimum").asInt(), element.path("maximum").asInt());
		}
	}

	private JsonNode parameter(JsonNode operation, String name) {
		for (JsonNode parameter : operation.path("parameters")) {
			JsonNode resolved = resolve(parameter);
			if (resolved.path("name").asString().equals(name)) {
				return resolved;
			}
		}
		return MAPPER.missingNode();
	}

	private JsonNode resolve(JsonNode node) {
		String reference = node.path("$ref").asString("");
		return reference.isEmpty() ? node : this.api.at(reference.substring(1));
	}

}
