package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.mentions.Judgement.Why;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostText;
import ai.aigg.insights.gateway.x.Reference;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MentionRulesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final PostId PARENT = new PostId("90");

	private static final Bot BOT = new Bot("42", "bot");

	private static final RuleSettings SETTINGS = new RuleSettings(Duration.ofHours(24), Duration.ofHours(6),
			Duration.ofMinutes(5), true, Set.of("66"), 3, 100, true);

	private static final RefusalRules RULES = new RefusalRules(SETTINGS, NOW);

	private final MentionRules rules = new MentionRules(BOT, NOW.minusSeconds(60), RULES);

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
		MentionRules late = new MentionRules(BOT, NOW.minus(Duration.ofDays(9)), RULES);
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

	private Judgement judge(Post post, Map<PostId, Post> others) {
		return judge(post, others, OwnReplies.NONE);
	}

	private Judgement judge(Post post, Map<PostId, Post> others, OwnReplies replies) {
		return judge(post, others, replies, new Author("7", "seven", null, null));
	}

	private Judgement judge(Post post, Map<PostId, Post> others, OwnReplies replies, Author author, String... gone) {
		return this.rules.judge(post, new Batch(List.of(post), others, Map.of(author.id(), author), Set.of(gone)),
				replies);
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

	private static Post sensitive(Post post) {
		return new Post(post.id(), post.firstId(), post.authorId(), post.text(), post.createdAt(), null, null,
				post.references(), true, null);
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
				(kind != null) ? List.of(new Reference(kind, PARENT)) : List.of(), false, null);
	}

}
