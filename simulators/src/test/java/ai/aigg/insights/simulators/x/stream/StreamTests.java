package ai.aigg.insights.simulators.x.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.x.Draft;
import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.SimulatedX;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
@TestPropertySource(properties = "aigg.simulators.x.stream.keep-alive=100ms")
@Timeout(30)
class StreamTests {

	private static final String APP = "Bearer sim-app-token";

	private static final String RULES = "/x/2/tweets/search/stream/rules";

	private static final String STREAM = "/x/2/tweets/search/stream?tweet.fields=author_id&expansions=author_id";

	private final SimulatedX network;

	private final int port;

	private final Http http;

	private final HttpClient client = HttpClient.newHttpClient();

	StreamTests(@Autowired SimulatedX network, @LocalServerPort int port) {
		this.network = network;
		this.port = port;
		this.http = new Http(port);
	}

	@BeforeEach
	void rule() {
		Http.Answer added = this.http.call(HttpMethod.POST, RULES, APP,
				"{\"add\":[{\"value\":\"@aigginsights -is:retweet -from:aigginsights\",\"tag\":\"mentions\"}]}");
		assertThat(added.status()).isEqualTo(201);
	}

	@AfterEach
	void hangUp() {
		this.http.call(HttpMethod.PUT, "/sim/x/stream", null, "{\"duplicates\":false}");
		this.http.call(HttpMethod.DELETE, "/x/2/connections/all", APP, null);
		this.client.shutdownNow();
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> !this.http.get("/sim/x/stream").json().path("connected").asBoolean());
		for (JsonNode rule : this.http.call(HttpMethod.GET, RULES, APP, null).json().path("data")) {
			this.http.call(HttpMethod.POST, RULES, APP,
					"{\"delete\":{\"ids\":[\"" + rule.path("id").asString() + "\"]}}");
		}
	}

	@Test
	void matchingPostsComeInTheClassicDialect() throws IOException, InterruptedException {
		try (BufferedReader lines = connect()) {
			assertThat(lines.readLine()).isEmpty();
			Post asked = this.network.say("streamer", "hi @aigginsights, rain?", null, null);
			this.network.say("streamer", "nothing to do with @aigginsights2", null, null);
			this.network.say(new Draft("streamer", "", null, null, asked.id(), false, "en", null, null));
			Post next = this.network.say("streamer", "@AIGGinsights snow?", null, null);
			JsonNode first = line(lines);
			assertThat(first.path("data").path("id").asString()).isEqualTo(Long.toString(asked.id()));
			assertThat(first.path("data").has("edit_history_tweet_ids")).isTrue();
			assertThat(first.path("includes").path("users").path(0).path("username").asString()).isEqualTo("streamer");
			assertThat(first.path("matching_rules").path(0).path("tag").asString()).isEqualTo("mentions");
			assertThat(line(lines).path("data").path("id").asString()).isEqualTo(Long.toString(next.id()));
		}
	}

	@Test
	void oneConnectionIsTheLimitUntilItIsEnded() throws IOException, InterruptedException {
		try (BufferedReader lines = connect()) {
			Http.Answer second = this.http.call(HttpMethod.GET, STREAM, APP, null);
			assertThat(second.status()).isEqualTo(429);
			assertThat(second.json().path("connection_issue").asString()).isEqualTo("TooManyConnections");
			this.http.call(HttpMethod.POST, "/sim/x/stream/disconnect", null, null);
			assertThat(line(lines).path("errors").path(0).path("title").asString()).isEqualTo("operational-disconnect");
			assertThat(lines.readLine()).isNull();
		}
		try (BufferedReader lines = connect()) {
			assertThat(lines.readLine()).isEmpty();
		}
	}

	@Test
	void everythingCanComeTwice() throws IOException, InterruptedException {
		this.http.call(HttpMethod.PUT, "/sim/x/stream", null, "{\"duplicates\":true}");
		try (BufferedReader lines = connect()) {
			this.network.say("streamer", "@aigginsights twice?", null, null);
			assertThat(line(lines)).isEqualTo(line(lines));
		}
	}

	@Test
	void nobodyReadsWithoutRulesOrAsAUser() {
		String id = this.http.call(HttpMethod.GET, RULES, APP, null).json().path("data").path(0).path("id").asString();
		assertThat(this.http.call(HttpMethod.POST, RULES, APP, "{\"delete\":{\"ids\":[\"" + id + "\"]}}")
			.json()
			.path("meta")
			.path("summary")
			.path("deleted")
			.asInt()).isOne();
		assertThat(this.http.call(HttpMethod.GET, STREAM, APP, null).status()).isEqualTo(409);
		assertThat(this.http.call(HttpMethod.GET, STREAM, "Bearer user", null).status()).isEqualTo(403);
		for (String wrong : List.of("(a b", "a)", "a OR", "has:images", "")) {
			assertThat(
					this.http.call(HttpMethod.POST, RULES, APP, "{\"add\":[{\"value\":\"" + wrong + "\"}]}").status())
				.isEqualTo(400);
		}
	}

	@Test
	void groupsAndWordsAreUnderstood() {
		Post post = this.network.say("streamer", "Rain in Oslo & snow", null, null);
		assertThat(Rule.parse("(rain OR hail) -from:bot").test(post)).isTrue();
		assertThat(Rule.parse("rain -(snow OR hail)").test(post)).isFalse();
		assertThat(Rule.parse("oslo from:STREAMER conversation_id:" + post.id()).test(post)).isTrue();
		assertThat(Rule.parse("os").test(post)).isFalse();
	}

	private BufferedReader connect() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + STREAM))
			.header("Authorization", APP)
			.build();
		HttpResponse<InputStream> response = this.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		assertThat(response.statusCode()).isEqualTo(200);
		return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
	}

	private static JsonNode line(BufferedReader lines) throws IOException {
		String line = lines.readLine();
		while (line != null && line.isEmpty()) {
			line = lines.readLine();
		}
		return JsonMapper.shared().readTree(String.valueOf(line));
	}

}
