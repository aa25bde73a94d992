package ai.aigg.insights.gateway.x;

import java.nio.file.Files;
import java.time.Instant;
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
		assertLegal(XRequest.accounts(StubX.BOT, List.of("2244994945", "17"), FieldDialect.POST));
		assertLegal(XRequest.stream(StubX.BOT));
		assertThat(this.api.path("paths").path(XRequest.STREAM_RULES).has("post")).isTrue();
		assertThat(this.api.path("paths").path(XRequest.ME).has("get")).isTrue();
	}

	@Test
	void theBodyOfAPostIsLegal() {
		JsonNode sent = MAPPER.valueToTree(NewPost.of(new PostId("17"), "text", "2000000000000000001"));
		JsonNode reference = this.api.path("paths").path(XRequest.POSTS).path("post").path("requestBody");
		JsonNode schema = resolve(reference.path("content").path("application/json").path("schema"));
		assertLegalObject(sent, schema);
		assertLegalObject(sent.path("reply"), resolve(schema.path("properties").path("reply")));
		JsonNode media = resolve(schema.path("properties").path("media"));
		assertLegalObject(sent.path("media"), media);
		JsonNode ids = media.path("properties").path("media_ids");
		assertThat(sent.path("media").path("media_ids")).hasSizeBetween(ids.path("minItems").asInt(),
				ids.path("maxItems").asInt());
		assertThat(sent.path("media").path("media_ids").path(0).asString())
			.matches(ids.path("items").path("pattern").asString());
		assertThat(MAPPER.valueToTree(NewPost.of(new PostId("17"), "text", null)).has("media")).isFalse();
		assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
	}

	@Test
	void anUploadIsLegal() {
		JsonNode sent = MAPPER.valueToTree(XMedia.Upload.png(new byte[] { 1, 2, 3 }));
		JsonNode schema = body(XRequest.MEDIA);
		assertLegalObject(sent, schema);
		assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
		assertThat(schema.path("properties").path("media_category").path("enum").valueStream().map(JsonNode::asString))
			.contains(sent.path("media_category").asString());
		assertThat(sent.path("media").asString()).isEqualTo("AQID");
	}

	@Test
	void theDescriptionOfAnUploadIsLegal() {
		JsonNode sent = MAPPER.valueToTree(XMedia.Description.of("2000000000000000001", "A chart."));
		JsonNode schema = body(XRequest.MEDIA_METADATA);
		assertLegalObject(sent, schema);
		assertThat(sent.path("id").asString()).matches(schema.path("properties").path("id").path("pattern").asString());
		JsonNode metadata = resolve(schema.path("properties").path("metadata"));
		assertLegalObject(sent.path("metadata"), metadata);
		JsonNode text = resolve(metadata.path("properties").path("alt_text"));
		assertLegalObject(sent.path("metadata").path("alt_text"), text);
		assertThat(text.path("properties").path("text").path("maxLength").asInt()).isEqualTo(XMedia.MAX_ALT_TEXT);
	}

	@Test
	void theReplayOfEventsIsLegal() {
		Instant noon = Instant.parse("2026-11-20T12:00:30Z");
		assertThat(this.api.path("paths").path(XWebhooks.ALL).has("get")).isTrue();
		JsonNode sent = MAPPER.valueToTree(XWebhooks.replayOf("1400000000000000001", noon, noon.plusSeconds(60)));
		JsonNode schema = body(XWebhooks.REPLAY);
		assertLegalObject(sent, schema);
		for (String name : List.of("webhook_id", "from_date", "to_date")) {
			assertThat(sent.path(name).asString())
				.matches(resolve(schema.path("properties").path(name)).path("pattern").asString(".+"));
		}
		assertThat(sent.path("from_date").asString()).isEqualTo("202611201200");
		assertThat(sent.path("to_date").asString()).isEqualTo("202611201201");
	}

	private JsonNode body(String path) {
		return resolve(this.api.path("paths")
			.path(path)
			.path("post")
			.path("requestBody")
			.path("content")
			.path("application/json")
			.path("schema"));
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
