package ai.aigg.insights.gateway.x;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import ai.aigg.insights.gateway.SharedData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class PostReaderTests {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Bot BOT = new Bot("1111111111111111111", "ExampleUser");

	@Test
	void bothDialectsGiveTheSamePost() {
		PostPage post = read("""
				{"data":[{"id":"20","text":"a","author_id":"7","edit_history_post_ids":["19","20"],
				"referenced_posts":[{"type":"replied_to","id":"18"}],"note_post":{"text":"a, at length"}}],
				"includes":{"posts":[{"id":"18","text":"parent"}]}}""");
		PostPage tweet = read("""
				{"data":[{"id":"20","text":"a","author_id":"7","edit_history_tweet_ids":["19","20"],
				"referenced_tweets":[{"type":"replied_to","id":"18"}],"note_tweet":{"text":"a, at length"}}],
				"includes":{"tweets":[{"id":"18","text":"parent"}]}}""");
		assertThat(post).isEqualTo(tweet);
		assertThat(post.posts().getFirst().firstId()).isEqualTo(new PostId("19"));
		assertThat(post.posts().getFirst().subject()).contains(new PostId("18"));
		assertThat(post.posts().getFirst().text().plain()).isEqualTo("a, at length");
		assertThat(post.included().values()).singleElement()
			.extracting((parent) -> parent.text().plain())
			.isEqualTo("parent");
	}

	@Test
	void anEmptyPageHasNoData() {
		assertThat(read("{\"meta\":{\"result_count\":0}}").posts()).isEmpty();
	}

	@Test
	void aMalformedPostIsCountedAndTheRestIsKept() {
		PostPage page = read("""
				{"data":[{"id":"not an id","text":"a"},17,{"id":{"x":1}},{"id":"20","text":"b","entities":[],
				"created_at":"yesterday","display_text_range":"no","referenced_posts":{"type":4}}]}""");
		assertThat(page.malformed()).isEqualTo(3);
		assertThat(page.posts()).singleElement().extracting((post) -> post.text().plain()).isEqualTo("b");
		assertThat(page.posts().getFirst().createdAt()).isEqualTo(new PostId("20").time());
	}

	@Test
	void partialErrorsNameWhatXWillNotShow() {
		PostPage page = read("""
				{"data":[{"id":"20","text":"b"}],"errors":[{"resource_id":"18",
				"type":"https://api.twitter.com/2/problems/resource-not-found"}]}""");
		assertThat(page.unavailable()).containsExactly("18");
	}

	@Test
	void readsEveryOfficialSample() throws Exception {
		for (Path file : SharedData.jsonFiles("official-docs-samples")) {
			JsonNode sample = MAPPER.readTree(Files.readString(file));
			assertThatCode(() -> PostReader.read(sample)).as(file.toString()).doesNotThrowAnyException();
		}
	}

	@Test
	void readsTheOfficialPageOfMentions() throws Exception {
		PostPage page = sample("mentions-01.json");
		assertThat(page.nextToken()).isEqualTo("t3buvdr5pujq9g7bggsnf3ep2ha28");
		assertThat(page.authors().get("1234567890")).extracting(Author::username).isEqualTo("developer");
		Post post = page.posts().getFirst();
		assertThat(post.authorId()).isEqualTo("1234567890");
		assertThat(post.createdAt()).isEqualTo(Instant.parse("2024-01-15T10:30:00Z"));
		assertThat(post.text().question(new Bot("2244994945", "XDevelopers"))).isEqualTo("Hey , love the new API!");
	}

	@Test
	void tellsATypedMentionFromOneThatXPutInFront() throws Exception {
		assertThat(payload("activity-04-post.mention.create.json").text().typedMentionOf(BOT)).isTrue();
		Post reply = payload("activity-05-post.reply.create.json");
		assertThat(reply.text().mentions(BOT)).isTrue();
		assertThat(reply.text().typedMentionOf(BOT)).isFalse();
		assertThat(reply.subject()).contains(new PostId("2080761390344937796"));
	}

	@Test
	void leavesTheLinkToAQuotedPostOut() throws Exception {
		Post quote = payload("activity-06-post.quote.create.json");
		assertThat(quote.referenced(Reference.Kind.QUOTED)).contains(new PostId("2080761390344937796"));
		assertThat(quote.text().plain()).doesNotContain("twitter.com");
	}

	private static PostPage sample(String name) throws Exception {
		return PostReader.read(MAPPER.readTree(Files.readString(SharedData.x("official-docs-samples/" + name))));
	}

	private static Post payload(String name) throws Exception {
		JsonNode event = MAPPER.readTree(Files.readString(SharedData.x("official-docs-samples/" + name)));
		JsonNode page = MAPPER.createObjectNode().set("data", event.path("data").path("payload"));
		return PostReader.read(page).posts().getFirst();
	}

	private static PostPage read(String json) {
		return PostReader.read(MAPPER.readTree(json));
	}

}
