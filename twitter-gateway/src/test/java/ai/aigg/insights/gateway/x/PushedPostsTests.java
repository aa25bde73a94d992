package ai.aigg.insights.gateway.x;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import ai.aigg.insights.gateway.SharedData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PushedPostsTests {

	private static final Bot BOT = new Bot("1111111111111111111", "ExampleUser");

	@Test
	void readsTheOfficialMentionWithTheLabelOfItsAuthor() throws Exception {
		PostPage page = official("activity-04-post.mention.create.json").orElseThrow();
		assertThat(page.posts()).singleElement().satisfies((post) -> {
			assertThat(post.id()).isEqualTo(new PostId("2080765813578191303"));
			assertThat(post.text().typedMentionOf(BOT)).isTrue();
		});
		assertThat(page.authors().get("2222222222222222222"))
			.satisfies((author) -> assertThat(author.automated()).isTrue());
		assertThat(page.authors().get("1111111111111111111"))
			.satisfies((author) -> assertThat(author.automated()).isFalse());
	}

	@Test
	void readsTheOfficialReplyAndKnowsWhatItAnswers() throws Exception {
		assertThat(official("activity-05-post.reply.create.json").orElseThrow().posts()).singleElement()
			.satisfies((post) -> assertThat(post.inReplyToUserId()).isEqualTo(BOT.userId()));
		assertThat(PushedPosts.line(bytes("""
				{"data":{"id":"20","text":"a","in_reply_to_tweet_id":"19"}}""")).orElseThrow().posts()).singleElement()
			.satisfies((post) -> assertThat(post.subject()).contains(new PostId("19")));
	}

	@Test
	void everyOtherOfficialSampleIsReadOrPassedOver() throws Exception {
		for (Path file : SharedData.jsonFiles("official-docs-samples")) {
			assertThatCode(() -> PushedPosts.event(Files.readAllBytes(file), BOT)).as(file.toString())
				.doesNotThrowAnyException();
		}
		assertThat(official("activity-03-post.delete.json")).isEmpty();
	}

	@Test
	void eventsOfOtherAccountsAreNotOurs() {
		String event = """
				{"data":{"event_type":"post.mention.create","filter":{"user_id":"%s"},"payload":{"id":"20","text":"a"}}}""";
		assertThat(PushedPosts.event(bytes(event.formatted("5")), BOT)).isEmpty();
		assertThat(PushedPosts.event(bytes(event.formatted(BOT.userId())), BOT)).isPresent();
	}

	@Test
	void whatIsNoJsonIsSaidSo() {
		assertThatIllegalArgumentException().isThrownBy(() -> PushedPosts.event(bytes("<"), BOT));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PushedPosts.event(bytes("[".repeat(10_000) + "]".repeat(10_000)), BOT));
	}

	private static Optional<PostPage> official(String name) throws Exception {
		return PushedPosts.event(Files.readAllBytes(SharedData.x("official-docs-samples/" + name)), BOT);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
