package ai.aigg.insights.simulators.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class XTimelineTests {

	private static final String USER = "Bearer some-user-token";

	private static final String TWEET_FIELDS = "tweet.fields=author_id,conversation_id,created_at,display_text_range,entities,in_reply_to_user_id,"
			+ "note_tweet,referenced_tweets,nonsense&expansions=author_id,referenced_tweets.id,referenced_tweets.id.author_id&user.fields=created_at";

	private static final String POST_FIELDS = "post.fields=conversation_id,created_at,display_text_range,entities,note_post"
			+ "&expansions=author_id,referenced_posts,in_reply_to_user_id&user.fields=created_at";

	private final SimulatedX network;

	private final Http http;

	private final long bot;

	XTimelineTests(@Autowired SimulatedX network, @LocalServerPort int port) {
		this.network = network;
		this.http = new Http(port);
		this.bot = network.bot().id();
	}

	@Test
	void theBotKnowsItself() {
		JsonNode me = get("/x/2/users/me?user.fields=created_at").path("data");
		assertThat(me.path("id").asString()).isEqualTo("1729384756102938475");
		assertThat(me.path("username").asString()).isEqualTo("aigginsights");
		assertThat(me.has("created_at")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { TWEET_FIELDS, POST_FIELDS })
	void everyMentionIsReachedOncePagingBackwards(String fields) {
		long since = this.network.say("pager", "starting line", null, null).id();
		List<String> posted = new ArrayList<>();
		for (int i = 0; i < 23; i++) {
			posted.add(Long.toString(this.network.say("pager", "@aigginsights number " + i, null, null).id()));
		}
		List<String> seen = new ArrayList<>();
		String token = "";
		do {
			JsonNode page = mentions(fields + "&max_results=5&since_id=" + since + token);
			page.path("data").forEach((post) -> seen.add(post.path("id").asString()));
			assertThat(page.path("meta").path("result_count").asInt()).isEqualTo(page.path("data").size());
			assertThat(page.path("meta").path("newest_id").asString())
				.isEqualTo(page.path("data").path(0).path("id").asString());
			token = page.path("meta").has("next_token")
					? "&pagination_token=" + page.path("meta").path("next_token").asString() : "";
		}
		while (!token.isEmpty());
		assertThat(seen.reversed()).isEqualTo(posted);
		String until = posted.get(10);
		assertThat(mentions("max_results=100&since_id=" + since + "&until_id=" + until).path("data").size())
			.isEqualTo(10);
	}

	@Test
	void anEmptyPageHasNoData() {
		long last = this.network.say("quiet", "@aigginsights the last one", null, null).id();
		JsonNode page = mentions("since_id=" + last);
		assertThat(page.has("data")).isFalse();
		assertThat(page.toString()).isEqualTo("{\"meta\":{\"result_count\":0}}");
	}

	@Test
	void theClassicDialectAnswersWithTweets() {
		Post root = this.network.say("thread_root", "Fed will cut for sure", null, null);
		Post asked = this.network.say("asker", "@aigginsights <thoughts> & odds?", root.id(), null);
		JsonNode page = mentions(TWEET_FIELDS + "&since_id=" + (asked.id() - 1));
		JsonNode post = page.path("data").path(0);
		assertThat(post.path("text").asString()).isEqualTo("@thread_root @aigginsights &lt;thoughts&gt; &amp; odds?");
		assertThat(post.path("author_id").asString()).isEqualTo(Long.toString(asked.author().id()));
		assertThat(post.path("conversation_id").asString()).isEqualTo(Long.toString(root.id()));
		assertThat(post.path("edit_history_tweet_ids").path(0).asString()).isEqualTo(post.path("id").asString());
		assertThat(post.path("referenced_tweets").toString()).contains("replied_to", Long.toString(root.id()));
		assertThat(post.path("in_reply_to_user_id").asString()).isEqualTo(Long.toString(root.author().id()));
		assertThat(post.path("display_text_range").toString())
			.isEqualTo("[13," + post.path("text").asString().length() + "]");
		JsonNode mention = post.path("entities").path("mentions").path(1);
		assertThat(mention.path("id").asString()).isEqualTo(Long.toString(this.bot));
		assertThat(post.path("text").asString().substring(mention.path("start").asInt(), mention.path("end").asInt()))
			.isEqualTo("@aigginsights");
		assertThat(page.path("includes").path("tweets").path(0).path("text").asString())
			.isEqualTo("Fed will cut for sure");
		assertThat(page.path("includes").path("users").valueStream().map((user) -> user.path("username").asString()))
			.contains("asker", "thread_root");
		assertThat(post.path("created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
	}

	@Test
	void theNewDialectAnswersWithPosts() {
		Post root = this.network.say("thread_root", "ECB will hike", null, null);
		Post asked = this.network.say("asker", "@aigginsights true?", root.id(), null);
		JsonNode page = mentions(POST_FIELDS + "&since_id=" + (asked.id() - 1));
		JsonNode post = page.path("data").path(0);
		assertThat(post.has("edit_history_post_ids")).isTrue();
		assertThat(post.has("edit_history_tweet_ids")).isFalse();
		assertThat(post.has("referenced_posts")).isTrue();
		assertThat(post.has("author_id")).isTrue();
		assertThat(page.path("includes").has("posts")).isTrue();
		JsonNode wrong = mentions("post.fields=author_id,created_at&since_id=" + (asked.id() - 1));
		assertThat(wrong.path("data").path(0).has("author_id")).isFalse();
	}

	@Test
	void longPostsAreCutAndWholeInTheNote() {
		Post asked = this.network.say("talker", "word ".repeat(100) + "@aigginsights what now?", null, null);
		JsonNode post = mentions(TWEET_FIELDS + "&since_id=" + (asked.id() - 1)).path("data").path(0);
		assertThat(post.path("text").asString()).hasSizeLessThan(281).doesNotContain("@aigginsights");
		assertThat(post.has("entities")).isFalse();
		assertThat(post.path("note_tweet").path("text").asString()).endsWith("@aigginsights what now?");
		assertThat(post.path("note_tweet").path("entities").path("mentions").path(0).path("start").asInt())
			.isEqualTo(500);
	}

	@Test
	void emojiCountAsOneCodePointInOffsets() {
		Post asked = this.network.say("emoji", "🚀🚀 @aigginsights moon?", null, null);
		JsonNode mention = mentions(TWEET_FIELDS + "&since_id=" + (asked.id() - 1)).path("data")
			.path(0)
			.path("entities")
			.path("mentions")
			.path(0);
		assertThat(mention.path("start").asInt()).isEqualTo(3);
		assertThat(mention.path("end").asInt()).isEqualTo(16);
	}

	@Test
	void aDeletedParentIsReportedBesideTheData() {
		Post root = this.network.say("vanisher", "soon gone", null, null);
		Post asked = this.network.say("asker", "@aigginsights is it?", root.id(), null);
		this.network.delete(root.id());
		JsonNode page = mentions(TWEET_FIELDS + "&since_id=" + (asked.id() - 1));
		assertThat(page.path("data").size()).isOne();
		assertThat(page.path("errors").path(0).path("detail").asString())
			.isEqualTo("Could not find tweet with referenced_tweets.id: [" + root.id() + "].");
	}

	@Test
	void aReplyToTheBotMentionsItImplicitly() {
		Post asked = this.network.say("asker", "@aigginsights really?", null, null);
		Post answer = this.network.publish(this.network.bot(), "Really.", asked, null, Set.of());
		Post back = this.network.say("asker", "thanks", answer.id(), null);
		JsonNode post = mentions(TWEET_FIELDS + "&since_id=" + (back.id() - 1)).path("data").path(0);
		assertThat(post.path("text").asString()).isEqualTo("@aigginsights thanks");
		assertThat(post.path("display_text_range").path(0).asInt()).isEqualTo(14);
		assertThat(post.path("conversation_id").asString()).isEqualTo(Long.toString(asked.id()));
		JsonNode own = get(
				"/x/2/users/" + this.bot + "/tweets?tweet.fields=referenced_tweets&since_id=" + (answer.id() - 1))
			.path("data")
			.path(0);
		assertThat(own.path("text").asString()).isEqualTo("@asker Really.");
	}

	@Test
	void looksUpPostsAndReportsTheMissing() {
		Post post = this.network.say("someone", "see polymarket.com/event/x now", null, null);
		JsonNode page = get("/x/2/tweets?ids=" + post.id() + ",1999999999999999999&tweet.fields=entities");
		assertThat(page.path("data").size()).isOne();
		assertThat(page.path("data").path(0).path("entities").path("urls").path(0).path("expanded_url").asString())
			.isEqualTo("http://polymarket.com/event/x");
		assertThat(page.path("errors").path(0).path("resource_id").asString()).isEqualTo("1999999999999999999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "max_results=4", "max_results=101", "max_results=x", "since_id=abc",
			"start_time=yesterday", "pagination_token=no" })
	void badParametersAreInvalidRequests(String query) {
		Http.Answer answer = this.http.call(HttpMethod.GET, "/x/2/users/" + this.bot + "/mentions?" + query, USER,
				null);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("title").asString()).isEqualTo("Invalid Request");
	}

	@Test
	void idsCarryTheirTime() {
		Post post = this.network.say("clock", "tick", null, null);
		assertThat((post.id() >> 22) + 1288834974657L).isEqualTo(post.createdAt().toEpochMilli());
	}

	private JsonNode mentions(String query) {
		return get("/x/2/users/" + this.bot + "/mentions?" + query);
	}

	private JsonNode get(String path) {
		Http.Answer answer = this.http.call(HttpMethod.GET, path, USER, null);
		assertThat(answer.status()).isEqualTo(200);
		return answer.json();
	}

}
