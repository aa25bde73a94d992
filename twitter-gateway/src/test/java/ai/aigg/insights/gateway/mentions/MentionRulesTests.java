package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.mentions.Judgement.Why;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static ai.aigg.insights.gateway.mentions.Judged.BOT;
import static ai.aigg.insights.gateway.mentions.Judged.NOW;
import static ai.aigg.insights.gateway.mentions.Judged.PARENT;
import static ai.aigg.insights.gateway.mentions.Judged.REFUSALS;
import static ai.aigg.insights.gateway.mentions.Judged.ignored;
import static ai.aigg.insights.gateway.mentions.Judged.judge;
import static ai.aigg.insights.gateway.mentions.Judged.post;
import static org.assertj.core.api.Assertions.assertThat;

class MentionRulesTests {

	@Test
	void aTypedMentionAsks() {
		assertThat(judge(post("7", "@bot will it rain?", 0, NOW, null), Map.of()))
			.isInstanceOfSatisfying(Judgement.Asks.class, (asks) -> {
				assertThat(asks.mention().text()).isEqualTo("will it rain?");
				assertThat(asks.mention().contextText()).isNull();
				assertThat(asks.mention().author().username()).isEqualTo("seven");
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

	static Stream<Arguments> refusals() {
		Author someone = new Author("7", "seven", NOW.minus(Duration.ofDays(300)), null);
		Post question = post("7", "@bot will it rain?", 0, NOW, null);
		return Stream.of(Arguments.of(question, new Author("7", null, null, true), Reason.AUTOMATED_ACCOUNT),
				Arguments.of(post("66", "@bot hi", 0, NOW, null), Author.unknown("66"), Reason.AUTOMATED_ACCOUNT),
				Arguments.of(question, new Author("7", null, NOW.minus(Duration.ofHours(23)), false),
						Reason.ACCOUNT_TOO_NEW),
				Arguments.of(sensitive(question), someone, Reason.SENSITIVE_POST),
				Arguments.of(post("7", "@bot will it rain?", 0, NOW.plus(Duration.ofMinutes(6)), null), someone,
						Reason.POST_TOO_NEW));
	}

	@ParameterizedTest
	@MethodSource
	void refusals(Post post, Author author, Reason reason) {
		assertThat(judge(post, Map.of(), OwnReplies.NONE, author)).isInstanceOfSatisfying(Judgement.Refused.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	@Test
	void aPostThatWasOldWhenItCameIsRefused() {
		MentionRules late = new MentionRules(BOT, NOW.minus(Duration.ofDays(9)), REFUSALS);
		Post old = post("7", "@bot will it rain?", 0, NOW.minus(Duration.ofHours(7)), null);
		assertThat(late.judge(old, new Batch(List.of(old), Map.of(), Map.of(), Set.of()), OwnReplies.NONE))
			.isInstanceOfSatisfying(Judgement.Refused.class,
					(refused) -> assertThat(refused.reason()).isEqualTo(Reason.POST_TOO_OLD));
	}

	@Test
	void wordsThatOnlyPointAtAPostThatIsGoneAreRefusedAndOthersAreAsked() {
		Author seven = Author.unknown("7");
		Post points = post("7", "@bot thoughts?", 0, NOW, Reference.Kind.REPLIED_TO);
		Post asks = post("7", "@bot btc?", 0, NOW, Reference.Kind.REPLIED_TO);
		assertThat(judge(points, Map.of(), OwnReplies.NONE, seven, "90")).isInstanceOfSatisfying(
				Judgement.Refused.class, (refused) -> assertThat(refused.reason()).isEqualTo(Reason.SUBJECT_GONE));
		assertThat(judge(asks, Map.of(), OwnReplies.NONE, seven, "90")).isInstanceOf(Judgement.Asks.class);
		assertThat(judge(points, Map.of(), OwnReplies.NONE, seven)).isInstanceOf(Judgement.Asks.class);
	}

	@Test
	void anEditIsKnownByTheFirstIdAndRepliedToByItsOwn() {
		assertThat(judge(post("7", "@bot will it rain?", 0, NOW, null), Map.of()))
			.isInstanceOfSatisfying(Judgement.Asks.class, (asks) -> {
				assertThat(asks.mention().id()).isEqualTo(new PostId("99"));
				assertThat(asks.mention().target()).isEqualTo(new PostId("100"));
			});
	}

	@Test
	void aStopBelowAPostOfOursCountsThoughXPutTheHandleInFront() {
		Post typed = post("7", "@bot STOP!", 0, NOW, null);
		Post below = post("7", "@bot unsubscribe", 5, NOW, Reference.Kind.REPLIED_TO);
		Post oursAbove = new Post(below.id(), below.firstId(), "7", below.text(), NOW, null, "42", below.references(),
				false, null);
		assertThat(judge(typed, Map.of())).isInstanceOfSatisfying(Judgement.Orders.class,
				(orders) -> assertThat(orders.command()).isEqualTo(new Command.Stop()));
		assertThat(judge(oursAbove, Map.of())).isInstanceOf(Judgement.Orders.class);
		assertThat(judge(below, Map.of())).isEqualTo(ignored(Why.IMPLICIT_MENTION));
	}

	@Test
	void hugeTextsAreCutBetweenCharacters() {
		String text = "a" + "🚀".repeat(20_000);
		Mention mention = new Mention(PARENT, PARENT, Author.unknown("7"), null, text, text, null, null, NOW);
		assertThat(mention.text()).hasSizeLessThanOrEqualTo(25_000).endsWith("🚀");
		assertThat(mention.contextText()).hasSizeLessThanOrEqualTo(25_000).endsWith("🚀");
	}

	private static Post sensitive(Post post) {
		return new Post(post.id(), post.firstId(), post.authorId(), post.text(), post.createdAt(), null, null,
				post.references(), true, null);
	}

}
