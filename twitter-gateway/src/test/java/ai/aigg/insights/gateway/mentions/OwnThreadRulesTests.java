package ai.aigg.insights.gateway.mentions;

import java.util.List;
import java.util.Map;

import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.mentions.Judgement.Why;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostText;
import ai.aigg.insights.gateway.x.Reference;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static ai.aigg.insights.gateway.mentions.Judged.BOT;
import static ai.aigg.insights.gateway.mentions.Judged.NOW;
import static ai.aigg.insights.gateway.mentions.Judged.PARENT;
import static ai.aigg.insights.gateway.mentions.Judged.ignored;
import static ai.aigg.insights.gateway.mentions.Judged.judge;
import static ai.aigg.insights.gateway.mentions.Judged.post;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MentionRules} below the bot's own posts.
 */
class OwnThreadRulesTests {

	@Test
	void aNumberInAnswerToOurChoicesChoosesThoughXPutTheHandleInFront() {
		Post number = post("7", "@bot 2", 5, NOW, Reference.Kind.REPLIED_TO);
		assertThat(judge(number, Map.of(PARENT, ours(null)), choices())).isInstanceOfSatisfying(Judgement.Asks.class,
				(asks) -> {
					assertThat(asks.mention().chosen()).isEqualTo(new MarketId("2"));
					assertThat(asks.mention().text()).isEqualTo("2");
					assertThat(asks.mention().contextText()).isEqualTo("will it rain?");
				});
		assertThat(judge(number, Map.of(), choices())).isInstanceOf(Judgement.Asks.class);
	}

	@Test
	void otherWordsUnderOurChoicesAreIgnoredUnlessTheyNameUs() {
		Post chat = post("7", "@bot 2 is crazy", 5, NOW, Reference.Kind.REPLIED_TO);
		Post tooGreat = post("7", "@bot 3", 5, NOW, Reference.Kind.REPLIED_TO);
		Post typed = post("7", "@bot 3", 0, NOW, Reference.Kind.REPLIED_TO);
		Map<PostId, Post> others = Map.of(PARENT, ours(null));
		assertThat(judge(chat, others, choices())).isEqualTo(ignored(Why.IMPLICIT_MENTION));
		assertThat(judge(tooGreat, others, choices())).isEqualTo(ignored(Why.IMPLICIT_MENTION));
		assertThat(judge(typed, others, choices())).isInstanceOfSatisfying(Judgement.Asks.class, (asks) -> {
			assertThat(asks.mention().chosen()).isNull();
			assertThat(asks.mention().contextText()).isEqualTo("will it rain?");
		});
	}

	@Test
	void aNumberInAnswerToSomethingElseChoosesNothing() {
		Post number = post("7", "@bot 2", 0, NOW, Reference.Kind.REPLIED_TO);
		Post quoted = post("7", "@bot 2", 0, NOW, Reference.Kind.QUOTED);
		Post strangers = post("8", "1) rain 2) snow", 0, NOW, null);
		assertThat(judge(number, Map.of(PARENT, strangers), OwnReplies.NONE))
			.isInstanceOfSatisfying(Judgement.Asks.class, (asks) -> {
				assertThat(asks.mention().chosen()).isNull();
				assertThat(asks.mention().contextText()).isEqualTo("1) rain 2) snow");
			});
		assertThat(judge(quoted, Map.of(PARENT, ours(null)), choices())).isInstanceOfSatisfying(Judgement.Asks.class,
				(asks) -> assertThat(asks.mention().chosen()).isNull());
	}

	@Test
	void anAnswerToAnEventIsAboutTheEventAndNotAboutOurWords() {
		OwnReplies replies = new OwnReplies(BOT,
				List.of(SelectionTests.offering(Reason.WHOLE_EVENT, "Newsom", "Ossoff")));
		Post named = post("7", "@bot ossoff", 5, NOW, Reference.Kind.REPLIED_TO);
		Post asked = post("7", "@bot and the governor?", 0, NOW, Reference.Kind.REPLIED_TO);
		Map<PostId, Post> others = Map.of(PARENT, ours(null));
		assertThat(judge(named, others, replies)).isInstanceOfSatisfying(Judgement.Asks.class,
				(asks) -> assertThat(asks.mention().chosen()).isEqualTo(new MarketId("2")));
		assertThat(judge(asked, others, replies)).isInstanceOfSatisfying(Judgement.Asks.class, (asks) -> {
			assertThat(asks.mention().chosen()).isNull();
			assertThat(asks.mention().contextText()).isEqualTo("Who wins?");
		});
	}

	@Test
	void aReplyThatTheLedgerHasNotConfirmedIsFoundByItsMention() {
		Interaction unconfirmed = with(SelectionTests.offering(Reason.SEVERAL_MARKETS, "a", "b"), ReplyState.UNKNOWN);
		OwnReplies replies = new OwnReplies(BOT, List.of(unconfirmed));
		Post number = post("7", "@bot 1", 5, NOW, Reference.Kind.REPLIED_TO);
		assertThat(judge(number, Map.of(PARENT, ours("80")), replies)).isInstanceOfSatisfying(Judgement.Asks.class,
				(asks) -> assertThat(asks.mention().chosen()).isEqualTo(new MarketId("1")));
		assertThat(judge(number, Map.of(PARENT, ours("81")), replies)).isEqualTo(ignored(Why.IMPLICIT_MENTION));
	}

	@Test
	void whatOnlyADryRunRepliedIsGoneOnWithUnderTheMention() {
		Interaction dry = with(SelectionTests.offering(Reason.SEVERAL_MARKETS, "a", "b"), ReplyState.DRY_RUN);
		OwnReplies replies = new OwnReplies(BOT, List.of(dry));
		Post typed = answering("80", "@bot 2", 0);
		assertThat(judge(typed, Map.of(), replies)).isInstanceOfSatisfying(Judgement.Asks.class,
				(asks) -> assertThat(asks.mention().chosen()).isEqualTo(new MarketId("2")));
		assertThat(judge(answering("80", "@bot 2", 5), Map.of(), replies)).isEqualTo(ignored(Why.IMPLICIT_MENTION));
		OwnReplies posted = new OwnReplies(BOT, List.of(with(dry, ReplyState.POSTED)));
		assertThat(judge(typed, Map.of(), posted)).isInstanceOfSatisfying(Judgement.Asks.class,
				(asks) -> assertThat(asks.mention().chosen()).isNull());
	}

	private static OwnReplies choices() {
		return new OwnReplies(BOT,
				List.of(SelectionTests.offering(Reason.SEVERAL_MARKETS, "Will it rain in Rome?", "In Oslo?")));
	}

	/**
	 * Our own post, with the mention that it answers when X shows that.
	 */
	private static Post ours(@Nullable String mention) {
		return new Post(PARENT, PARENT, "42", new PostText("1) Rome 2) Oslo", 0, List.of(), List.of()), NOW, null, null,
				(mention != null) ? List.of(new Reference(Reference.Kind.REPLIED_TO, new PostId(mention))) : List.of(),
				false, null);
	}

	private static Post answering(String parent, String text, int displayStart) {
		Post post = post("7", text, displayStart, NOW, null);
		return new Post(post.id(), post.firstId(), "7", post.text(), NOW, null, null,
				List.of(new Reference(Reference.Kind.REPLIED_TO, new PostId(parent))), false, null);
	}

	private static Interaction with(Interaction mention, ReplyState state) {
		return new Interaction(mention.id(), mention.tweetId(), mention.target(), mention.queryText(), mention.status(),
				mention.reason(), state, mention.replyText(), null, null, null, mention.choices(), null, null, NOW, NOW,
				NOW);
	}

}
