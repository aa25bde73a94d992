package ai.aigg.insights.simulators.x;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class XRulesTests {

	private static final String USER = "Bearer some-user-token";

	private static final String APP = "Bearer sim-app-token";

	private final Http http;

	XRulesTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /x/2/users/me, 403", "POST, /x/2/tweets, 403", "DELETE, /x/2/tweets/1, 403",
			"GET, /x/2/users/1729384756102938475/mentions, 200", "GET, /x/2/tweets?ids=1, 200" })
	void theAppAloneMayReadButNotAct(HttpMethod method, String path, int status) {
		Http.Answer answer = this.http.call(method, path, APP,
				HttpMethod.POST.equals(method) ? "{\"text\":\"hello\"}" : null);
		assertThat(answer.status()).isEqualTo(status);
		if (status == 403) {
			assertThat(answer.json().path("type").asString())
				.isEqualTo("https://api.twitter.com/2/problems/unsupported-authentication");
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET, /x/2/users/me", "GET, /x/2/tweets?ids=1", "POST, /x/2/tweets" })
	void nobodyGetsInWithoutCredentials(HttpMethod method, String path) {
		Http.Answer answer = this.http.call(method, path, null,
				HttpMethod.POST.equals(method) ? "{\"text\":\"hello\"}" : null);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json()).isEqualTo(JsonMapper.shared()
			.readTree(
					"{\"title\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401,\"detail\":\"Unauthorized\"}"));
	}

	@Test
	void aSummonedReplyIsPostedAndSeen() {
		String mention = say("alice", "@aigginsights will btc hit 150k & more this year?", null);
		Http.Answer answer = reply("Bitcoin at 3% <so far> & falling", mention);
		assertThat(answer.status()).isEqualTo(201);
		JsonNode data = answer.json().path("data");
		assertThat(data.path("id").asString()).matches("\\d{18,19}");
		assertThat(data.path("text").asString()).isEqualTo("Bitcoin at 3% &lt;so far&gt; &amp; falling");
		assertThat(data.path("edit_history_tweet_ids").path(0).asString()).isEqualTo(data.path("id").asString());
		assertThat(answer.headers().getFirst("x-rate-limit-limit")).isEqualTo("10000");
		assertThat(answer.headers().getFirst("x-rate-limit-remaining")).isNotNull();
		JsonNode seen = this.http.get("/sim/x/posts/" + mention + "/replies").json();
		assertThat(seen.size()).isOne();
		assertThat(seen.path(0).path("text").asString()).isEqualTo("Bitcoin at 3% <so far> & falling");
		assertThat(seen.path(0).path("author").asString()).isEqualTo("aigginsights");
		assertThat(seen.path(0).path("created_at").asString()).endsWith("Z");
	}

	@Test
	void whoeverQuotesTheBotSummonsIt() {
		String mention = say("alice", "@aigginsights quote test?", null);
		String answer = reply("An answer to be quoted", mention).json().path("data").path("id").asString();
		String quote = this.http
			.call(HttpMethod.POST, "/sim/x/posts", null,
					"{\"username\":\"bob\",\"text\":\"look at this\",\"quoteOf\":" + answer + "}")
			.json()
			.path("id")
			.asString();
		assertThat(reply("An answer to the quote", quote).status()).isEqualTo(201);
	}

	@Test
	void withoutASummonsThereIsNoReply() {
		String root = say("alice", "nobody called anyone", null);
		assertForbidden(reply("Uninvited", root),
				"Reply to this conversation is not allowed because you have not been mentioned or otherwise "
						+ "engaged by the author of the post you are replying to.");
		String mention = say("alice", "@aigginsights implicit mentions test?", null);
		String answer = reply("The first answer in the thread", mention).json().path("data").path("id").asString();
		String implicit = say("alice", "and what does that mean?", answer);
		assertForbidden(reply("Uninvited again", implicit),
				"Reply to this conversation is not allowed because you have not been mentioned or "
						+ "otherwise engaged by the author of the post you are replying to.");
	}

	@Test
	void theSameTextIsRefusedAndPostedOnce() {
		String mention = say("carol", "@aigginsights duplicate?", null);
		assertThat(reply("Exactly the same words", mention).status()).isEqualTo(201);
		assertForbidden(reply("Exactly the same words", mention),
				"You are not allowed to create a Tweet with duplicate content.");
		assertThat(this.http.get("/sim/x/posts/" + mention + "/replies").json().size()).isOne();
	}

	@Test
	void deletedPostsCannotBeAnswered() {
		String mention = say("dave", "@aigginsights here and gone", null);
		assertThat(this.http.call(HttpMethod.DELETE, "/sim/x/posts/" + mention, null, null).status()).isEqualTo(204);
		assertForbidden(reply("Too late", mention),
				"You attempted to reply to a Tweet that is deleted or not visible to you.");
		assertThat(this.http.call(HttpMethod.DELETE, "/sim/x/posts/" + mention, null, null).status()).isEqualTo(400);
	}

	@Test
	void lengthCountsWeightsAndLinksAsX() {
		String mention = say("erin", "@aigginsights how long may it be?", null);
		assertThat(reply("a".repeat(281), mention).status()).isEqualTo(400);
		assertThat(reply("→".repeat(141), mention).status()).isEqualTo(400);
		assertThat(reply("a".repeat(280), mention).status()).isEqualTo(201);
		assertThat(reply("→".repeat(140), mention).status()).isEqualTo(201);
		Http.Answer linked = reply("b".repeat(256) + " https://polymarket.com/event/" + "c".repeat(80), mention);
		assertThat(linked.status()).isEqualTo(201);
		assertThat(linked.json().path("data").path("text").asString()).matches("b{256} https://t\\.co/\\w{10}");
	}

	@Test
	void twoCashtagsAreOneTooMany() {
		String mention = say("frank", "@aigginsights cashtags?", null);
		assertThat(reply("$BTC and $ETH", mention).status()).isEqualTo(403);
		assertThat(reply("$BTC and $5", mention).status()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}", "{\"text\":\"\"}", "{\"text\":\"x\",\"idempotency_key\":\"1\"}", "not json" })
	void badBodiesAreInvalidRequests(String body) {
		Http.Answer answer = this.http.call(HttpMethod.POST, "/x/2/tweets", USER, body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("type").asString()).endsWith("/invalid-request");
	}

	@Test
	void theBotDeletesItsOwnPostsOnly() {
		String mention = say("grace", "@aigginsights delete?", null);
		String answer = reply("To be deleted", mention).json().path("data").path("id").asString();
		assertThat(this.http.call(HttpMethod.DELETE, "/x/2/tweets/" + mention, USER, null).status()).isEqualTo(403);
		assertThat(this.http.call(HttpMethod.DELETE, "/x/2/tweets/" + answer, USER, null)
			.json()
			.path("data")
			.path("deleted")
			.asBoolean()).isTrue();
		assertThat(reply("To be deleted", mention).status()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"username\":\"a b\",\"text\":\"x\"}", "{\"text\":\"x\"}",
					"{\"username\":\"a\",\"text\":\" \"}", "{\"username\":\"a\",\"text\":\"x\",\"inReplyTo\":5}",
					"{\"username\":\"a\",\"text\":\"x\",\"quoteOf\":5}" })
	void theControlApiSaysWhatIsWrong(String body) {
		Http.Answer answer = this.http.call(HttpMethod.POST, "/sim/x/posts", null, body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.headers().getFirst("content-type")).startsWith("application/problem+json");
		assertThat(answer.json().path("detail").asString()).isNotEmpty();
	}

	private void assertForbidden(Http.Answer answer, String detail) {
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.json().path("detail").asString()).isEqualTo(detail);
		assertThat(answer.json().path("type").asString()).isEqualTo("about:blank");
	}

	private String say(String username, String text, @Nullable String inReplyTo) {
		ObjectNode body = JsonMapper.shared().createObjectNode().put("username", username).put("text", text);
		if (inReplyTo != null) {
			body.put("inReplyTo", inReplyTo);
		}
		Http.Answer answer = this.http.call(HttpMethod.POST, "/sim/x/posts", null, body.toString());
		assertThat(answer.status()).isEqualTo(201);
		return answer.json().path("id").asString();
	}

	private Http.Answer reply(String text, String to) {
		ObjectNode body = JsonMapper.shared().createObjectNode().put("text", text);
		body.putObject("reply").put("in_reply_to_tweet_id", to);
		return this.http.call(HttpMethod.POST, "/x/2/tweets", USER, body.toString());
	}

}
