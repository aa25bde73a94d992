package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostText;
import ai.aigg.insights.gateway.x.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectTests {

	private static final Bot BOT = new Bot("42", "bot");

	private final Map<PostId, Post> others = new HashMap<>();

	@Test
	void theParentComesFirstAndAsksForItsReading() {
		Post mention = post("100", "7", "thoughts?", "90", "80", "70");
		assertThat(of(mention).missing()).isEqualTo(new PostId("90"));
		post("90", "8", "Will the ceasefire hold until the summer?", null, null, null);
		assertThat(of(mention)).isEqualTo(new Subject("Will the ceasefire hold until the summer?", null, false));
	}

	@Test
	void wordsThatSayLittleAreFollowedUpwardsForThreePostsAtMost() {
		Post mention = post("100", "7", "odds?", "90", null, null);
		post("90", "8", "lol", "80", null, null);
		post("80", "9", "right", "70", null, null);
		post("70", "9", "hm", "60", null, null);
		post("60", "9", "never read", null, null, null);
		assertThat(of(mention)).isEqualTo(new Subject("lol\nright\nhm", null, false));
	}

	@Test
	void aQuestionThatStandsByItselfReadsOnePostAlone() {
		Post mention = post("100", "7", "will bitcoin reach 150k this year?", "90", null, "10");
		post("90", "8", "gm", "80", null, null);
		assertThat(of(mention)).isEqualTo(new Subject("gm", null, false));
	}

	@Test
	void aParentThatIsGoneLeavesTheQuotedPostAndThenTheRoot() {
		Post quoting = post("100", "7", "true?", "90", "80", "70");
		post("80", "8", "The senate will pass the bill in May", null, null, null);
		assertThat(of(quoting, "90").words()).startsWith("The senate");
		assertThat(of(quoting, "90").isGone()).isFalse();
		Post rooted = post("101", "7", "true?", "90", null, "70");
		assertThat(of(rooted, "90").missing()).isEqualTo(new PostId("70"));
		assertThat(of(rooted, "90", "70")).isEqualTo(new Subject("", null, true));
	}

	@Test
	void ourOwnWordsAreNobodysSubjectAndCirclesEnd() {
		Post below = post("100", "7", "and now?", "90", null, null);
		post("90", "42", "It stands at 12%", "80", null, null);
		assertThat(of(below)).isEqualTo(new Subject("", null, false));
		Post circle = post("200", "7", "hm?", "190", null, null);
		post("190", "8", "a", "180", null, null);
		post("180", "8", "b", "190", null, null);
		assertThat(of(circle)).isEqualTo(new Subject("a\nb", null, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?!", "thoughts?", "what are the odds of this", "is it true?", "👀",
			"so what's your view" })
	void pointsOnly(String text) {
		assertThat(Pointing.onlyPoints(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "btc?", "odds on rain", "https://polymarket.com/event/x", "¿qué pasa?", "本当？", "2" })
	void namesSomething(String text) {
		assertThat(Pointing.onlyPoints(text)).isFalse();
	}

	private Subject of(Post mention, String... gone) {
		return Subject.of(mention, this.others, Set.of(gone), BOT, 3);
	}

	private Post post(String id, String author, String text, @Nullable String parent, @Nullable String quoted,
			@Nullable String root) {
		List<Reference> references = new ArrayList<>();
		if (quoted != null) {
			references.add(new Reference(Reference.Kind.QUOTED, new PostId(quoted)));
		}
		if (parent != null) {
			references.add(new Reference(Reference.Kind.REPLIED_TO, new PostId(parent)));
		}
		Post post = new Post(new PostId(id), new PostId(id), author, new PostText(text, 0, List.of(), List.of()),
				Instant.EPOCH, root, null, references, false, null);
		this.others.put(post.id(), post);
		return post;
	}

}
