package ai.aigg.insights.gateway.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.MentionStories;
import ai.aigg.insights.gateway.ledger.MentionStory;
import ai.aigg.insights.gateway.x.StubX;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookIT extends GatewayContext {

	@LocalServerPort
	private int port;

	@Autowired
	private MentionStories stories;

	@Test
	void provesToXThatWeHoldTheSecret() {
		ResponseEntity<String> answer = client().get()
			.uri("/webhooks/x?crc_token=abc")
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getBody()).contains("\"response_token\":\""
				+ WebhookSignature.sign(CLIENT_SECRET, "abc".getBytes(StandardCharsets.UTF_8)) + "\"");
	}

	@Test
	void aMentionThatComesThreeTimesOnTwoPathsIsAskedOnce() {
		Map<String, Object> mention = X.mention("500", "@aigginsights will it rain?");
		byte[] event = event("post.mention.create", mention, null);
		assertThat(post(event, WebhookSignature.OAUTH2_HEADER, CLIENT_SECRET)).isEqualTo(200);
		// X does not call again after a 200, so it is stored by then.
		assertThat(this.stories.find(StubX.id(mention))).isPresent();
		Interaction taken = taken(StubX.id(mention));
		assertThat(post(event, WebhookSignature.LEGACY_HEADER, CONSUMER_SECRET)).isEqualTo(200);
		X.mentions.add(mention);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.meters.find("mentions.duplicates").counters())
				.extracting((counter) -> counter.getId().getTag("path"))
				.contains("webhook", "poll"));
		assertThat(asked(StubX.id(mention))).hasSize(1);
		assertThat(taken(StubX.id(mention)).id()).isEqualTo(taken.id());
		assertThat(this.stories.find(StubX.id(mention))).get().extracting(MentionStory::arrivedBy).isEqualTo("webhook");
		assertThat(this.meters.get("mentions.push.lead").tag("path", "webhook").timer().count()).isPositive();
	}

	@Test
	void anAccountThatXLabelsAsAutomatedIsRefusedOnAllPaths() {
		Map<String, Object> pushed = X.mention("501", "@aigginsights will it rain?");
		post(event("post.mention.create", pushed, "Automated"), WebhookSignature.OAUTH2_HEADER, CLIENT_SECRET);
		taken(StubX.id(pushed));
		Interaction polled = mentioned("501", "@aigginsights will it snow?");
		for (String id : new String[] { StubX.id(pushed), polled.tweetId() }) {
			assertThat(this.stories.find(id)).get().satisfies((story) -> {
				assertThat(story.outcome()).isEqualTo("refused");
				assertThat(story.reason()).isEqualTo("automated_account");
			});
		}
	}

	@Test
	void whatIsForgedTooLargeOrNoEventIsAClientError() {
		byte[] event = event("post.mention.create", X.mention("502", "@aigginsights hi"), null);
		assertThat(post(event, WebhookSignature.OAUTH2_HEADER, "wrong")).isEqualTo(401);
		assertThat(post(event, "x-other", CLIENT_SECRET)).isEqualTo(401);
		assertThat(post("<".getBytes(StandardCharsets.UTF_8), WebhookSignature.OAUTH2_HEADER, CLIENT_SECRET))
			.isEqualTo(400);
		assertThat(post("{}".getBytes(StandardCharsets.UTF_8), WebhookSignature.OAUTH2_HEADER, CLIENT_SECRET))
			.isEqualTo(200);
		assertThat(post(new byte[3_000_000], WebhookSignature.OAUTH2_HEADER, CLIENT_SECRET)).isEqualTo(413);
	}

	private static byte[] event(String type, Map<String, Object> post, @Nullable String label) {
		Map<String, Object> user = (label != null)
				? Map.of("id", String.valueOf(post.get("author_id")), "username", "robot", "affiliation",
						Map.of("description", label))
				: Map.of("id", String.valueOf(post.get("author_id")), "username", "someone");
		return JsonMapper.shared()
			.writeValueAsBytes(
					Map.of("data", Map.of("event_type", type, "filter", Map.of("user_id", StubX.BOT.userId()),
							"payload", post, "includes", Map.of("users", new Object[] { user }))));
	}

	private int post(byte[] body, String header, String secret) {
		return client().post()
			.uri("/webhooks/x")
			.header(header, WebhookSignature.sign(secret, body))
			.body(body)
			.retrieve()
			.onStatus((status) -> true, (request, response) -> {
			})
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private RestClient client() {
		return RestClient.create("http://localhost:" + this.port);
	}

}
