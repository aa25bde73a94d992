package ai.aigg.insights.simulators.x.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.x.Draft;
import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.SimulatedX;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class WebhookTests {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm")
		.withZone(ZoneOffset.UTC);

	private final SimulatedX network;

	private final Http http;

	private final Receiver receiver = new Receiver("sim-client-secret");

	private String webhook = "";

	WebhookTests(@Autowired SimulatedX network, @LocalServerPort int port) throws IOException {
		this.network = network;
		this.http = new Http(port);
	}

	@BeforeEach
	void register() {
		this.webhook = call(HttpMethod.POST, "/x/2/webhooks", "{\"url\":\"" + this.receiver.url() + "\"}").path("data")
			.path("id")
			.asString();
		subscribe("post.mention.create", "mentions");
		subscribe("post.reply.create", "replies");
	}

	@AfterEach
	void unregister() {
		knobs("{\"duplicateRate\":0,\"dropRate\":0,\"reorderRate\":0,\"delay\":\"0s\",\"bothEvents\":true}");
		call(HttpMethod.GET, "/x/2/activity/subscriptions", null).path("data")
			.forEach((each) -> call(HttpMethod.DELETE,
					"/x/2/activity/subscriptions/" + each.path("subscription_id").asString(), null));
		call(HttpMethod.DELETE, "/x/2/webhooks/" + this.webhook, null);
		this.receiver.close();
	}

	@Test
	void aMentionArrivesSignedInTheRecordedEnvelope() {
		Post post = this.network.say("hook_fan", "hey @aigginsights & all", null, null);
		await(1);
		Receiver.Received event = this.receiver.received().getFirst();
		assertThat(event.data().path("event_uuid").asString()).isEqualTo(Long.toString(post.id()));
		assertThat(event.data().path("filter").path("user_id").asString())
			.isEqualTo(Long.toString(this.network.bot().id()));
		assertThat(event.data().path("tag").asString()).isEqualTo("mentions");
		JsonNode payload = event.data().path("payload");
		assertThat(payload.propertyNames()).contains("author_id", "conversation_id", "created_at",
				"edit_history_tweet_ids", "display_text_range", "entities", "reply_settings", "lang");
		assertThat(payload.path("entities").path("mentions").path(0).path("start_str").asString()).isEqualTo("4");
		assertThat(event.data().path("includes").path("users").path(0).path("username").asString())
			.isEqualTo("hook_fan");
		byte[] raw = event.raw().getBytes(StandardCharsets.UTF_8);
		assertThat(event.oauth2()).isEqualTo(Signature.of(raw, "sim-client-secret"));
		assertThat(event.legacy()).isEqualTo(Signature.of(raw, "sim-consumer-secret"));
	}

	@Test
	void anAnswerThatNamesTheBotMakesTwoEvents() {
		Post asked = this.network.say("hook_fan", "@aigginsights two events?", null, null);
		String answer = call(HttpMethod.POST, "/x/2/tweets",
				"{\"text\":\"Two.\",\"reply\":{\"in_reply_to_tweet_id\":\"" + asked.id() + "\"}}")
			.path("data")
			.path("id")
			.asString();
		this.network.say("hook_fan", "thanks @aigginsights", Long.valueOf(answer), null);
		this.network.say("hook_fan", "no handle here", Long.valueOf(answer), null);
		this.network.say(new Draft("hook_rt", "", null, null, asked.id(), false, "en", null, null));
		await(4);
		assertThat(this.receiver.received()).map(Receiver.Received::type)
			.containsExactlyInAnyOrder("post.mention.create", "post.mention.create", "post.reply.create",
					"post.reply.create");
	}

	@Test
	void copiesLossesAndRetriesAreCounted() {
		knobs("{\"duplicateRate\":1}");
		this.receiver.refuse(1);
		this.network.say("hook_fan", "@aigginsights twice?", null, null);
		await(2);
		assertThat(this.receiver.received()).map(Receiver.Received::postId)
			.hasSize(2)
			.containsOnly(this.receiver.received().getFirst().postId());
		knobs("{\"dropRate\":1,\"duplicateRate\":0}");
		long before = state().path("dropped").asLong();
		Post lost = this.network.say("hook_fan", "@aigginsights never told", null, null);
		assertThat(state().path("dropped").asLong()).isEqualTo(before + 1);
		assertThat(state().path("retried").asLong()).isPositive();
		knobs("{\"dropRate\":0}");
		String now = MINUTE.format(Instant.now());
		assertThat(call(HttpMethod.POST, "/x/2/webhooks/replay",
				"{\"webhook_id\":\"" + this.webhook + "\",\"from_date\":\""
						+ MINUTE.format(Instant.now().minusSeconds(60)) + "\",\"to_date\":\"" + now + "\"}")
			.path("data")
			.has("job_id")).isTrue();
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.receiver.received()
				.stream()
				.anyMatch((event) -> event.postId().equals(Long.toString(lost.id()))));
	}

	@Test
	void eventsOvertakeEachOther() {
		knobs("{\"reorderRate\":0.5,\"reorderBy\":\"300ms\"}");
		for (int i = 0; i < 20; i++) {
			this.network.say("hook_fan", "@aigginsights order " + i, null, null);
		}
		await(20);
		assertThat(this.receiver.received()).map(Receiver.Received::postId).doesNotHaveDuplicates();
		assertThat(this.receiver.received().stream().map(Receiver.Received::postId).toList())
			.isNotEqualTo(this.receiver.received().stream().map(Receiver.Received::postId).sorted().toList());
	}

	@Test
	void aWrongAnswerToTheChallengeEndsDeliveries() throws IOException {
		assertThat(refused("{\"url\":\"" + this.receiver.url() + "\"}")).isEqualTo("DuplicateUrlFailed");
		assertThat(refused("{\"url\":\"ftp://example\"}")).isEqualTo("UrlValidationFailed");
		try (Receiver wrong = new Receiver("guessed")) {
			assertThat(refused("{\"url\":\"" + wrong.url() + "\"}")).isEqualTo("CrcValidationFailed");
		}
		this.receiver.sign("guessed");
		assertThat(call(HttpMethod.PUT, "/x/2/webhooks/" + this.webhook, null).path("data").path("valid").asBoolean())
			.isFalse();
		assertThat(call(HttpMethod.GET, "/x/2/webhooks", null).path("data").path(0).path("valid").asBoolean())
			.isFalse();
		this.receiver.sign("sim-consumer-secret");
		assertThat(this.http.call(HttpMethod.POST, "/sim/x/webhook/crc", null, null).status()).isEqualTo(204);
		this.network.say("hook_fan", "@aigginsights valid again", null, null);
		await(1);
	}

	private void await(int events) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> this.receiver.received().size() == events);
	}

	private void subscribe(String type, String tag) {
		JsonNode answer = call(HttpMethod.POST, "/x/2/activity/subscriptions",
				"{\"event_type\":\"" + type + "\",\"filter\":{\"user_id\":\"" + this.network.bot().id()
						+ "\"},\"tag\":\"" + tag + "\",\"webhook_id\":\"" + this.webhook + "\"}");
		assertThat(answer.path("data").path("subscription").has("subscription_id")).isTrue();
	}

	private String refused(String body) {
		Http.Answer answer = this.http.call(HttpMethod.POST, "/x/2/webhooks", "Bearer sim-app-token", body);
		assertThat(answer.status()).isEqualTo(400);
		return answer.json().path("title").asString();
	}

	private JsonNode state() {
		return this.http.get("/sim/x/webhook").json();
	}

	private void knobs(String body) {
		assertThat(this.http.call(HttpMethod.PUT, "/sim/x/webhook", null, body).status()).isEqualTo(200);
	}

	private JsonNode call(HttpMethod method, String path, @Nullable String body) {
		Http.Answer answer = this.http.call(method, path, "Bearer user", body);
		assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
		return answer.json();
	}

}
