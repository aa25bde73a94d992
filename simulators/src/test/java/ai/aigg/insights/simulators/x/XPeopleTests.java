package ai.aigg.insights.simulators.x;

import java.time.Duration;
import java.util.Set;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class XPeopleTests {

	private static final String FIELDS = "tweet.fields=author_id,referenced_tweets,display_text_range,edit_controls,possibly_sensitive,lang"
			+ "&expansions=author_id,referenced_tweets.id&user.fields=affiliation,protected,created_at";

	private final SimulatedX network;

	private final Http http;

	XPeopleTests(@Autowired SimulatedX network, @LocalServerPort int port) {
		this.network = network;
		this.http = new Http(port);
	}

	@AfterEach
	void indexAtOnce() {
		control("/sim/x/index", "{\"mentions\":\"0s\",\"timeline\":\"0s\",\"lateRate\":0}");
	}

	@Test
	void editionsShareTheirHistoryInBothDialects() {
		Post first = this.network.say("editor", "@aigginsights wether?", null, null);
		JsonNode edited = control("/sim/x/posts/" + first.id(), "{\"text\":\"@aigginsights weather?\"}");
		assertThat(edited.path("firstId").asString()).isEqualTo(Long.toString(first.id()));
		JsonNode page = mentions(FIELDS, first.id());
		assertThat(page.path("data").size()).isOne();
		assertThat(page.path("data").path(0).path("edit_history_tweet_ids").toString())
			.isEqualTo("[\"" + first.id() + "\",\"" + edited.path("id").asString() + "\"]");
		assertThat(page.path("data").path(0).path("edit_controls").path("edits_remaining").asInt()).isEqualTo(4);
		JsonNode renamed = get("/x/2/tweets?ids=" + first.id() + "&post.fields=created_at").path("data").path(0);
		assertThat(renamed.path("edit_history_post_ids").size()).isEqualTo(2);
		assertThat(renamed.path("text").asString()).isEqualTo("@aigginsights wether?");
	}

	@Test
	void strangersDoNotSeeProtectedAndSuspendedAccounts() {
		Post root = this.network.say("shy_one", "Something about rates", null, null);
		Post asked = this.network.say("asker", "@aigginsights is that so?", root.id(), null);
		Post hidden = this.network.say("shy_one", "@aigginsights do you see me?", null, null);
		assertThat(control("/sim/x/users/shy_one", "{\"protected\":true}").path("protected").asBoolean()).isTrue();
		JsonNode page = mentions(FIELDS, asked.id() - 1);
		assertThat(page.path("data").size()).isOne();
		assertThat(page.path("errors").path(0).path("type").asString()).endsWith("/not-authorized-for-resource");
		assertThat(page.path("errors").path(0).path("resource_id").asString()).isEqualTo(Long.toString(root.id()));
		JsonNode lookup = get("/x/2/tweets?ids=" + root.id());
		assertThat(lookup.path("errors").path(0).path("detail").asString())
			.isEqualTo("Sorry, you are not authorized to see the Tweet with ids: [" + root.id() + "].");
		Http.Answer reply = this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer user",
				"{\"text\":\"seen\",\"reply\":{\"in_reply_to_tweet_id\":\"" + hidden.id() + "\"}}");
		assertThat(reply.json().path("detail").asString())
			.isEqualTo("You attempted to reply to a Tweet that is deleted or not visible to you.");
	}

	@Test
	void automatedAndYoungAccountsCanBeTold() {
		control("/sim/x/users/robot", "{\"automated\":true,\"ageDays\":2}");
		Post asked = this.network.say("robot", "@aigginsights beep?", null, null);
		JsonNode user = mentions(FIELDS, asked.id() - 1).path("includes").path("users").path(0);
		assertThat(user.path("affiliation").path("description").asString()).isEqualTo("Automated");
		assertThat(asked.createdAt()).isBetween(asked.author().createdAt().plus(Duration.ofDays(2)),
				asked.author().createdAt().plus(Duration.ofDays(3)));
		assertThat(this.http.call(HttpMethod.PUT, "/sim/x/users/robot", null, "{\"ageDays\":9}").status())
			.isEqualTo(400);
		assertThat(get("/x/2/users/by/username/ROBOT").path("data").path("id").asString())
			.isEqualTo(user.path("id").asString());
	}

	@Test
	void theDialectOfPostsShowsLabelsOnAccountsAlone() {
		control("/sim/x/users/android", "{\"automated\":true}");
		Post asked = this.network.say("android", "@aigginsights beep?", null, null);
		String query = "post.fields=created_at&user.fields=affiliation,username&expansions=affiliation,author_id";
		JsonNode user = mentions(query, asked.id() - 1).path("includes").path("users").path(0);
		assertThat(user.path("username").asString()).isEqualTo("android");
		assertThat(user.has("affiliation")).isFalse();
		JsonNode alone = get(
				"/x/2/users?expansions=affiliation&user.fields=username&ids=" + user.path("id").asString() + ",17");
		assertThat(alone.path("data").path(0).path("affiliation").path("description").asString())
			.isEqualTo("Automated");
		assertThat(alone.path("errors").path(0).path("resource_id").asString()).isEqualTo("17");
	}

	@Test
	void repostsAreMarkedAsSuch() {
		Post asked = this.network.say("asker", "@aigginsights will it rain?", null, null);
		JsonNode made = this.http
			.call(HttpMethod.POST, "/sim/x/posts", null, "{\"username\":\"fan\",\"repostOf\":" + asked.id() + "}")
			.json();
		JsonNode post = mentions(FIELDS, asked.id()).path("data").path(0);
		assertThat(post.path("id").asString()).isEqualTo(made.path("id").asString());
		assertThat(post.path("text").asString()).isEqualTo("RT @asker: @aigginsights will it rain?");
		assertThat(post.path("referenced_tweets").path(0).path("type").asString()).isEqualTo("retweeted");
	}

	@Test
	void latePostsAppearBehindYoungerOnes() {
		JsonNode late = this.http.call(HttpMethod.POST, "/sim/x/posts", null,
				"{\"username\":\"slow\",\"text\":\"@aigginsights late\",\"indexDelayMs\":3600000,\"sensitive\":true,\"lang\":\"de\"}")
			.json();
		Post quick = this.network.say("quick", "@aigginsights at once", null, null);
		assertThat(mentions(FIELDS, late.path("id").asLong() - 1).path("data").valueStream())
			.map((post) -> post.path("id").asString())
			.containsExactly(Long.toString(quick.id()));
		JsonNode seen = get("/x/2/tweets?ids=" + late.path("id").asString() + "&" + FIELDS).path("data").path(0);
		assertThat(seen.path("possibly_sensitive").asBoolean()).isTrue();
		assertThat(seen.path("lang").asString()).isEqualTo("de");
	}

	@Test
	void theOwnTimelineHasADelayOfItsOwn() {
		assertThat(control("/sim/x/index", "{\"timeline\":\"1h\"}").path("timeline").asString()).isEqualTo("PT1H");
		Post asked = this.network.say("asker", "@aigginsights own timeline?", null, null);
		Post answer = this.network.publish(this.network.bot(), "Own.", asked, null, Set.of());
		assertThat(mentions(FIELDS, asked.id() - 1).path("data").size()).isOne();
		assertThat(get("/x/2/users/" + this.network.bot().id() + "/tweets?since_id=" + (answer.id() - 1)).has("data"))
			.isFalse();
		assertThat(get("/x/2/tweets?ids=" + answer.id()).path("data").size()).isOne();
		assertThat(this.http.call(HttpMethod.PUT, "/sim/x/index", null, "{\"lateRate\":2}").status()).isEqualTo(400);
	}

	private JsonNode mentions(String query, long since) {
		return get("/x/2/users/" + this.network.bot().id() + "/mentions?" + query + "&since_id=" + since);
	}

	private JsonNode control(String path, String body) {
		Http.Answer answer = this.http.call(HttpMethod.PUT, path, null, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private JsonNode get(String path) {
		Http.Answer answer = this.http.call(HttpMethod.GET, path, "Bearer user", null);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

}
