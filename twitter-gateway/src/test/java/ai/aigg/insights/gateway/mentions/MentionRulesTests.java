package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.gateway.mentions.Judgement.Why;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostText;
import ai.aigg.insights.gateway.x.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MentionRulesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final PostId PARENT = new PostId("90");

	private final MentionRules rules = new MentionRules(new Bot("42", "bot"), NOW.minusSeconds(60));

	@Test
	void aTypedMentionAsks() {
		assertThat(judge(post("7", "@bot will it rain?", 0, NOW, null), Map.of()))
			.isInstanceOfSatisfying(Judgement.Asks.class, (asks) -> {
				assertThat(asks.mention().text()).isEqualTo("will it rain?");
				assertThat(asks.mention().contextText()).isNull();
				assertThat(asks.mention().username()).isEqualTo("seven");
				assertThat(asks.mention().askedAt()).isEqualTo(NOW);
			});
	}

	@Test
	void aBareMentionAsksAboutItsParent() {
		Post parent = post("8", "BTC to the moon", 0, NOW, null);
		assertThat(judge(post("7", "@bot", 0, NOW, Reference.Kind.REPLIED_TO), Map.of(PARENT, parent)))
			.isInstanceOfSatisfying(Judgement.Asks.class, (asks) -> {
				assertThat(asks.mention().text()).isEmpty();
				assertThat(asks.mention().contextText()).isEqualTo("BTC to the moon");
			});
	}

	@Test
	void ownPostsRepostsOldPostsAndStrangersAreIgnored() {
		assertThat(judge(post("42", "@bot hi", 0, NOW, null), Map.of())).isEqualTo(ignored(Why.OWN_POST));
		assertThat(judge(post("7", "RT @bot hi", 0, NOW, Reference.Kind.REPOSTED), Map.of()))
			.isEqualTo(ignored(Why.REPOST));
		assertThat(judge(post("7", "@bot hi", 0, NOW.minusSeconds(61), null), Map.of()))
			.isEqualTo(ignored(Why.BEFORE_ACTIVATION));
		assertThat(judge(post("7", "hello", 0, NOW, null), Map.of())).isEqualTo(ignored(Why.NO_MENTION));
		assertThat(judge(post("seven", "@bot hi", 0, NOW, null), Map.of())).isEqualTo(ignored(Why.MALFORMED));
		assertThat(judge(post(null, "@bot hi", 0, NOW, null), Map.of())).isEqualTo(ignored(Why.MALFORMED));
	}

	@Test
	void aHandleThatXPutInFrontDoesNotSummon() {
		Post reply = post("7", "@bot thanks", 5, NOW, Reference.Kind.REPLIED_TO);
		Post oursAsParent = post("42", "the answer", 0, NOW, null);
		Post parentWithUs = post("8", "@bot look", 0, NOW, null);
		assertThat(judge(reply, Map.of(PARENT, oursAsParent))).isEqualTo(ignored(Why.IMPLICIT_MENTION));
		assertThat(judge(reply, Map.of(PARENT, parentWithUs))).isEqualTo(ignored(Why.IMPLICIT_MENTION));
		assertThat(judge(reply, Map.of())).isEqualTo(ignored(Why.IMPLICIT_MENTION));
	}

	@Test
	void aHandleInFrontThatNobodyElseBroughtInWasTyped() {
		Post reply = post("7", "@bot odds?", 5, NOW, Reference.Kind.REPLIED_TO);
		Post strangers = post("8", "it will rain", 0, NOW, null);
		assertThat(judge(reply, Map.of(PARENT, strangers))).isInstanceOf(Judgement.Asks.class);
	}

	@Test
	void hugeTextsAreCutBetweenCharacters() {
		String text = "a" + "🚀".repeat(20_000);
		Mention mention = new Mention(PARENT, "7", null, null, text, text, NOW);
		assertThat(mention.text()).hasSizeLessThanOrEqualTo(25_000).endsWith("🚀");
		assertThat(mention.contextText()).hasSizeLessThanOrEqualTo(25_000).endsWith("🚀");
	}

	private Judgement judge(Post post, Map<PostId, Post> others) {
		return this.rules.judge(post, others, Map.of("7", "seven"));
	}

	private static Judgement ignored(Why why) {
		return new Judgement.Ignored(why);
	}

	private static Post post(@Nullable String author, String text, int displayStart, Instant at,
			Reference.@Nullable Kind kind) {
		int start = text.indexOf("@bot");
		List<PostText.Mention> mentions = (start < 0) ? List.of()
				: List.of(new PostText.Mention(start, start + 4, "42", "bot"));
		return new Post(new PostId("100"), new PostId("99"), author,
				new PostText(text, displayStart, mentions, List.of()), at, null, null,
				(kind != null) ? List.of(new Reference(kind, PARENT)) : List.of());
	}

}
