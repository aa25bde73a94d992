package ai.aigg.insights.gateway.x;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XRequestTests {

	private static final PostId SINCE = new PostId("17");

	@Test
	void theDialectsAreNeverMixed() {
		XRequest post = XRequest.mentions(StubX.BOT, SINCE, null, FieldDialect.POST);
		XRequest tweet = XRequest.mentions(StubX.BOT, SINCE, null, FieldDialect.TWEET);
		assertThat(post.query()).containsKey("post.fields").doesNotContainKey("tweet.fields");
		assertThat(post.query().toString()).contains("author_id", "referenced_posts").doesNotContain("tweet");
		assertThat(tweet.query()).containsKey("tweet.fields").doesNotContainKey("post.fields");
		assertThat(tweet.query().toString()).contains("author_id", "referenced_tweets").doesNotContain("post");
	}

	@Test
	void labelsAreAskedForWhereTheDialectHasThem() {
		assertThat(XRequest.mentions(StubX.BOT, SINCE, null, FieldDialect.POST).query().toString())
			.doesNotContain("affiliation");
		assertThat(XRequest.mentions(StubX.BOT, SINCE, null, FieldDialect.TWEET).query().get("user.fields"))
			.contains("affiliation");
		assertThat(XRequest.accounts(StubX.BOT, List.of("7"), FieldDialect.POST).query()).containsEntry("expansions",
				"affiliation");
	}

	@Test
	void templatesKeepIdsOutOfMetrics() {
		assertThat(XRequest.posts(StubX.BOT, List.of(SINCE), FieldDialect.POST).template()).isEqualTo(
				"/2/tweets?expansions={expansions}&ids={ids}&post.fields={post.fields}&user.fields={user.fields}");
	}

	@Test
	void theFirstPageHasNoToken() {
		assertThat(XRequest.ownPosts(StubX.BOT, SINCE, SINCE, null, FieldDialect.POST).query())
			.doesNotContainKey("pagination_token");
		assertThat(XRequest.ownPosts(StubX.BOT, SINCE, SINCE, "t", FieldDialect.POST).query())
			.containsEntry("pagination_token", "t");
	}

}
