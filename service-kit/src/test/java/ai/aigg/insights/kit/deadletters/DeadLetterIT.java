package ai.aigg.insights.kit.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.KitContext;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Breaks records, and repairs them as an operator does.
 */
class DeadLetterIT extends KitContext {

	private static final String PATH = "/admin/dead-letters/" + TopicNames.QUESTION_ASKED;

	@LocalManagementPort
	private int port;

	@Autowired
	private KafkaTemplate<String, byte[]> template;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Ids ids;

	@Autowired
	private Clock clock;

	@Autowired
	private MeterRegistry meters;

	@Test
	void aBrokenRecordIsShownEditedAndReplayedOnce() {
		String key = UUID.randomUUID().toString();
		send(key, "{\"id\": broken".getBytes(StandardCharsets.UTF_8));
		JsonNode line = waiting(key);
		long offset = line.path("offset").asLong();
		assertThat(line.path("cause").asString()).isNotBlank();
		assertThat(line.path("originalOffset").isNumber()).isTrue();
		assertThat(line.path("problem").asString()).contains("It is no QuestionAsked");
		JsonNode whole = json(HttpMethod.GET, PATH + "/" + offset, null);
		assertThat(whole.path("payload").path("text").asString()).isEqualTo("{\"id\": broken");
		assertThat(whole.path("group").asString()).isEqualTo("kit-test");

		assertThat(call(HttpMethod.PUT, PATH + "/" + offset, "still broken").getStatusCode().value()).isEqualTo(422);
		String repaired = new String(EventJson.write(question("repaired")), StandardCharsets.UTF_8);
		json(HttpMethod.PUT, PATH + "/" + offset + "?dryRun=true", repaired);
		assertThat(waiting(key).path("state").asString()).isEqualTo("WAITING");
		json(HttpMethod.PUT, PATH + "/" + offset, repaired);
		assertThat(waiting(key).path("state").asString()).isEqualTo("EDITED");

		JsonNode dry = json(HttpMethod.POST, PATH + "/replay", Map.of("offset", offset, "dryRun", true));
		assertThat(dry.path("replayed").asInt()).isEqualTo(1);
		assertThat(dry.path("letters").path(0).path("before").path("text").asString()).isEqualTo("{\"id\": broken");
		assertThat(dry.path("letters").path(0).path("after").path("text").asString()).isEqualTo(repaired);
		assertThat(taken(repaired)).isFalse();

		JsonNode done = json(HttpMethod.POST, PATH + "/replay", Map.of("offset", offset));
		assertThat(done.path("replayed").asInt()).isEqualTo(1);
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> taken(repaired));
		assertThat(find(key)).isEmpty();
		assertThat(json(HttpMethod.GET, PATH + "/" + offset, null).path("state").asString()).isEqualTo("REPLAYED");
		assertThat(this.jdbc.sql("SELECT act || ' ' || outcome FROM gateway_audit WHERE target LIKE '%/' || :offset")
			.param("offset", offset)
			.query(String.class)
			.list()).contains("dead letter edited done", "dead letter replayed done");
		assertThat(
				this.meters.find("aigg.dead.letters.replayed").counters().stream().mapToDouble((c) -> c.count()).sum())
			.isPositive();
	}

	@Test
	void aCanaryGoesFirstAndWhatWouldFailAgainStays() {
		List<String> keys = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			String key = UUID.randomUUID().toString();
			keys.add(key);
			send(key, ("no event " + i).getBytes(StandardCharsets.UTF_8));
		}
		long canary = waiting(keys.get(0)).path("offset").asLong();
		waiting(keys.get(2));
		json(HttpMethod.PUT, PATH + "/" + canary,
				new String(EventJson.write(question("canary")), StandardCharsets.UTF_8));
		JsonNode report = json(HttpMethod.POST, PATH + "/replay", Map.of("canary", 1, "dryRun", true));
		assertThat(report.path("replayed").asInt()).isEqualTo(1);
		json(HttpMethod.POST, PATH + "/replay", Map.of("canary", 1));
		assertThat(find(keys.get(0))).isEmpty();
		JsonNode all = json(HttpMethod.POST, PATH + "/replay", Map.of("all", true));
		assertThat(all.path("refused").asInt()).isGreaterThanOrEqualTo(2);
		long hopeless = waiting(keys.get(1)).path("offset").asLong();
		assertThat(json(HttpMethod.POST, PATH + "/" + hopeless + "/drop", null).path("state").asString())
			.isEqualTo("DROPPED");
		assertThat(find(keys.get(1))).isEmpty();
		assertThat(find(keys.get(2))).isPresent();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.meters.find("aigg.dead.letters.waiting")
				.tag("topic", TopicNames.QUESTION_ASKED)
				.gauges()
				.stream()
				.anyMatch((gauge) -> gauge.value() >= 1));
		JsonNode summary = json(HttpMethod.GET, "/admin/dead-letters", null).path(0);
		assertThat(summary.path("dropped").asInt()).isPositive();
		assertThat(summary.path("causes").size()).isPositive();
	}

	@Test
	void anUnclearOrderAndAForeignTopicAreRefused() {
		assertThat(call(HttpMethod.POST, PATH + "/replay", Map.of("all", true, "canary", 1)).getStatusCode().value())
			.isEqualTo(400);
		assertThat(call(HttpMethod.GET, "/admin/dead-letters/" + TopicNames.ANALYSIS_COMPLETED, null).getStatusCode()
			.value()).isEqualTo(404);
		assertThat(call(HttpMethod.GET, PATH + "/999999", null).getStatusCode().value()).isEqualTo(404);
	}

	private JsonNode waiting(String key) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> find(key).isPresent());
		return find(key).orElseThrow();
	}

	private Optional<JsonNode> find(String key) {
		return StreamSupport.stream(json(HttpMethod.GET, PATH + "?limit=500", null).spliterator(), false)
			.filter((line) -> key.equals(line.path("key").asString("")))
			.findFirst();
	}

	private boolean taken(String payload) {
		String id = EventJson.mapper().readTree(payload).path("id").asString();
		return this.jdbc.sql("SELECT count(*) FROM gateway_inbox WHERE event_id = :id::uuid")
			.param("id", id)
			.query(Long.class)
			.single() == 1;
	}

	private void send(String key, byte[] payload) {
		this.template.send(TopicNames.QUESTION_ASKED, key, payload).join();
	}

	private QuestionAsked question(String text) {
		Instant now = this.clock.instant();
		return new QuestionAsked(this.ids.next(), now, 1, new QuestionId(this.ids.next()), "x", "1", text, null, now,
				null, null);
	}

	private JsonNode json(HttpMethod method, String path, @Nullable Object body) {
		ResponseEntity<String> answer = call(method, path, body);
		assertThat(answer.getStatusCode().value()).as("%s %s: %s", method, path, answer.getBody()).isEqualTo(200);
		return EventJson.mapper().readTree(answer.getBody());
	}

	private ResponseEntity<String> call(HttpMethod method, String path, @Nullable Object body) {
		RestClient.RequestBodySpec request = RestClient.create("http://localhost:" + this.port)
			.method(method)
			.uri(path)
			.header("Authorization", "Bearer " + OPERATOR_TOKEN);
		if (body != null) {
			request.contentType((body instanceof String) ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON)
				.body(body);
		}
		return request.retrieve().onStatus((status) -> true, (sent, response) -> {
		}).toEntity(String.class);
	}

}
