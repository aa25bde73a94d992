package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.MentionStories;
import ai.aigg.insights.gateway.ledger.MentionStory;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.ledger.Tallies;
import ai.aigg.insights.gateway.users.Users;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.StubX;
import ai.aigg.insights.schema.events.QuestionAsked;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionIT extends GatewayContext {

	@Autowired
	private MentionIntake intake;

	@Autowired
	private Users users;

	@Autowired
	private MentionStories stories;

	@Autowired
	private Tallies tallies;

	@BeforeEach
	void behave() {
		X.next.clear();
	}

	@Test
	void aQuotaIsExactUnderConcurrencyAndOverItOneNoticeIsGiven() throws Exception {
		// 60 mentions, all twice and out of order; 50 fit.
		takeAll(IntStream.range(0, 120).mapToObj((number) -> arrived("700", 7000 + number / 2, null)).toList());
		Map<String, Integer> reasons = reasons(7000, 7059);
		assertThat(reasons).containsEntry("quota_user", 9);
		assertThat(reasons.values().stream().mapToInt((count) -> count).sum()).isEqualTo(60);
		assertThat(this.users.find("700").orElseThrow().interactionCount()).isEqualTo(60);
		String noticed = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.jdbc.sql("""
				SELECT tweet_id FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id
				WHERE u.user_id = '700' AND i.reason = 'budget'
				""").query((row, number) -> row.getString("tweet_id")).optional(), Optional::isPresent).orElseThrow();
		Interaction notice = ended(noticed);
		assertThat(notice.reason()).isEqualTo(Reason.BUDGET);
		assertThat(notice.replyText()).contains("tomorrow");
	}

	@Test
	void aThreadHasAQuotaOfItsOwn() throws Exception {
		takeAll(IntStream.range(0, 20)
			.mapToObj((number) -> arrived("71" + number, 7100 + number, "thread-1"))
			.toList());
		assertThat(reasons(7100, 7119)).containsEntry("quota_conversation", 15);
	}

	@Test
	void stopIsObeyedAtOnceWithoutAWordUntilStart() {
		Interaction open = mentioned("720", "@aigginsights will it rain?");
		Interaction stop = mentioned("720", "@aigginsights stop");
		assertThat(ended(stop.tweetId()).reason()).isEqualTo(Reason.OPT_OUT);
		assertThat(ended(open.tweetId()).reason()).isEqualTo(Reason.OPTED_OUT);
		assertThat(ended(mentioned("720", "@aigginsights will it snow?").tweetId()).reason())
			.isEqualTo(Reason.OPTED_OUT);
		assertThat(ended(mentioned("720", "@aigginsights start").tweetId()).reason()).isEqualTo(Reason.OPT_IN);
		assertThat(mentioned("720", "@aigginsights will it hail?").reason()).isNull();
		assertThat(X.repliesTo(stop.tweetId())).isZero();
	}

	@Test
	void anEditMovesTheReplyToTheEditAndItsWordsCountWhileNobodyHasTheOldOnes() throws Exception {
		Arrived first = arrived("730", 7300, null);
		this.intake.take(first);
		Arrived edit = new Arrived(new Mention(new PostId("7300"), new PostId("7301"), first.mention().author(), null,
				"the edited words", null, null, null, Instant.EPOCH), null, null, Arrival.WEBHOOK);
		this.intake.take(edit);
		this.intake.take(first);
		Interaction mention = taken("7300");
		assertThat(mention.target()).isEqualTo("7301");
		assertThat(this.stories.find("7301")).get().extracting(MentionStory::tweetId).isEqualTo("7300");
		List<QuestionAsked> asked = asked("7300");
		// The broker may have had the first words already.
		assertThat(asked.getLast().text()).isIn("the edited words", "question 7300");
		assertThat(asked.getLast().text()).isEqualTo(taken("7300").queryText());
	}

	@Test
	void onlyTheEditMentionsUsSoOnlyTheEditIsRepliedTo() {
		Map<String, Object> first = X.mention("731", "@aigginsights will it rain?");
		Map<String, Object> edit = X.mention("731", "@aigginsights will it rain?");
		edit.put("edit_history_post_ids", List.of(first.get("id"), edit.get("id")));
		X.mentions.add(edit);
		Interaction mention = taken(StubX.id(first));
		assertThat(mention.target()).isEqualTo(StubX.id(edit));
	}

	@Test
	void whatPointsAtAPostThatIsGoneEndsWithItsReason() {
		Map<String, Object> mention = X.mention("740", "@aigginsights thoughts?");
		mention.put("referenced_posts", List.of(Map.of("type", "replied_to", "id", "16")));
		X.mentions.add(mention);
		assertThat(ended(taken(StubX.id(mention)).tweetId()).reason()).isEqualTo(Reason.SUBJECT_GONE);
	}

	@Test
	void theSubjectIsReadUpwardsInOneCallAStep() {
		X.others.add(Map.of("id", "21", "text", "lol", "author_id", "9", "referenced_posts",
				List.of(Map.of("type", "replied_to", "id", "20"))));
		X.others.add(Map.of("id", "20", "text", "Will the ceasefire hold until the summer?", "author_id", "8"));
		Map<String, Object> mention = X.mention("741", "@aigginsights odds?");
		mention.put("referenced_posts", List.of(Map.of("type", "replied_to", "id", "21")));
		X.mentions.add(mention);
		taken(StubX.id(mention));
		assertThat(asked(StubX.id(mention))).singleElement()
			.extracting(QuestionAsked::contextText)
			.isEqualTo("lol\nWill the ceasefire hold until the summer?");
	}

	@Test
	void whatIsIgnoredCanBeLookedUp() {
		Map<String, Object> own = X.mention(StubX.BOT.userId(), "@aigginsights says");
		X.mentions.add(own);
		polledTwice();
		polledTwice();
		assertThat(this.stories.find(StubX.id(own))).get().satisfies((story) -> {
			assertThat(story.outcome()).isEqualTo("ignored");
			assertThat(story.reason()).isEqualTo("own_post");
		});
	}

	@Test
	void everyMentionIsInExactlyOneKind() {
		mentioned("750", "@aigginsights will it rain?");
		mentioned("750", "@aigginsights stop");
		assertThat(this.tallies.count()).satisfies((tally) -> {
			assertThat(tally.unaccounted()).isZero();
			assertThat(tally.received()).isPositive();
			assertThat(tally.refused()).isPositive();
		});
		// Every user's count is the number of their mentions.
		assertThat(this.jdbc.sql("""
				SELECT count(*) FROM twitter_users u WHERE u.interaction_count <>
					(SELECT count(*) FROM twitter_interactions i WHERE i.user_id = u.id)
				""").query(Long.class).single()).isZero();
		assertThat(this.jdbc.sql("""
				SELECT count(*) FROM twitter_interactions WHERE reply_state = :posted AND response_tweet_id IS NULL
				""").param("posted", ReplyState.POSTED.code()).query(Long.class).single()).isZero();
	}

	private static Arrived arrived(String user, int id, @Nullable String thread) {
		PostId post = new PostId(Integer.toString(id));
		return new Arrived(new Mention(post, post, new Author(user, "user" + user, null, null), thread,
				"question " + id, null, null, null, Instant.parse("2026-11-22T12:00:00Z")), null, null, Arrival.POLL);
	}

	private void takeAll(List<Arrived> mentions) throws Exception {
		List<Arrived> shuffled = new ArrayList<>(mentions);
		Collections.shuffle(shuffled);
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Callable<Boolean>> work = new ArrayList<>();
			shuffled.forEach((mention) -> work.add(() -> {
				this.intake.take(mention);
				return true;
			}));
			for (Future<Boolean> done : threads.invokeAll(work)) {
				done.get();
			}
		}
	}

	private Map<String, Integer> reasons(int from, int to) {
		Map<String, Integer> reasons = new HashMap<>();
		IntStream.rangeClosed(from, to)
			.mapToObj((id) -> this.interactions.findByTweetId(Integer.toString(id)).orElseThrow())
			.map((mention) -> (mention.reason() != null) ? mention.reason().code() : "none")
			.forEach((reason) -> reasons.merge(reason, 1, Integer::sum));
		return reasons;
	}

}
