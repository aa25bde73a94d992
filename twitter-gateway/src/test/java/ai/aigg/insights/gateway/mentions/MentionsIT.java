package ai.aigg.insights.gateway.mentions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.Status;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.StubX;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.schema.events.QuestionAsked;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsIT extends GatewayContext {

	@Autowired
	private MentionIntake intake;

	@Autowired
	private SingleInstance instances;

	@Test
	void aMentionThatIsReadAgainAndAgainIsAskedOnce() {
		Interaction mention = mentioned("100", "@aigginsights will bitcoin hit 150k this year?");
		polledTwice();
		List<QuestionAsked> asked = asked(mention.tweetId());
		assertThat(asked).singleElement().satisfies((question) -> {
			assertThat(question.questionId().value()).isEqualTo(mention.id());
			assertThat(question.channel()).isEqualTo("x");
			assertThat(question.text()).isEqualTo("will bitcoin hit 150k this year?");
			assertThat(question.contextText()).isNull();
			assertThat(question.askedAt()).isEqualTo(new PostId(mention.tweetId()).time());
		});
		assertThat(user("100")).containsEntry("username", "user100").containsEntry("interaction_count", 1);
	}

	@Test
	void anAccountThatIsNewToThePollIsAskedForItsLabel() {
		X.robots.add("130");
		Interaction mention = mentioned("130", "@aigginsights beep?");
		assertThat(mention.status()).isEqualTo(Status.FAILED);
		assertThat(mention.reason()).isEqualTo(Reason.AUTOMATED_ACCOUNT);
	}

	@Test
	void anEditIsTheSameMention() {
		Map<String, Object> first = X.mention("101", "@aigginsights will it rian?");
		Map<String, Object> edit = X.mention("101", "@aigginsights will it rain?");
		edit.put("edit_history_post_ids", List.of(first.get("id"), edit.get("id")));
		X.mentions.add(first);
		taken(StubX.id(first));
		X.mentions.add(edit);
		polledTwice();
		assertThat(asked(StubX.id(first))).hasSize(1);
		assertThat(this.interactions.findByTweetId(StubX.id(edit))).isEmpty();
		assertThat(user("101")).containsEntry("interaction_count", 1);
	}

	@Test
	void aBlockedUserIsNotedAndNotAsked() throws Exception {
		try (Connection owner = DATABASE.owner().getConnection(); Statement statement = owner.createStatement()) {
			statement.execute("INSERT INTO twitter_users (user_id, access_level) VALUES ('102', 'blocked')");
		}
		Interaction mention = mentioned("102", "@aigginsights will it rain?");
		assertThat(mention.status()).isEqualTo(Status.FAILED);
		assertThat(mention.reason()).isEqualTo(Reason.BLOCKED_USER);
		assertThat(asked(mention.tweetId())).isEmpty();
	}

	@Test
	void aBareMentionAsksAboutItsParentEvenWhenXDidNotSendItAlong() {
		X.others.add(Map.of("id", "17", "text", "BTC &gt; 150k by friday", "author_id", "9"));
		Map<String, Object> mention = X.mention("103", "@aigginsights");
		mention.put("referenced_posts", List.of(Map.of("type", "replied_to", "id", "17")));
		X.mentions.add(mention);
		taken(StubX.id(mention));
		assertThat(asked(StubX.id(mention))).singleElement().satisfies((question) -> {
			assertThat(question.text()).isEmpty();
			assertThat(question.contextText()).isEqualTo("BTC > 150k by friday");
		});
	}

	@Test
	void anEmptyMentionIsStillAsked() {
		Interaction mention = mentioned("104", "@aigginsights");
		assertThat(asked(mention.tweetId())).singleElement().extracting(QuestionAsked::text).isEqualTo("");
	}

	@Test
	void anOverlongMentionIsAskedCut() {
		Map<String, Object> mention = X.mention("105", "@aigginsights long");
		mention.put("note_post", Map.of("text", "@aigginsights \0" + "🚀".repeat(12_600), "entities",
				Map.of("mentions", List.of(Map.of("start", 0, "end", 13, "id", StubX.BOT.userId())))));
		X.mentions.add(mention);
		taken(StubX.id(mention));
		assertThat(asked(StubX.id(mention))).singleElement().satisfies((question) -> {
			assertThat(question.text()).hasSize(25_000).startsWith("🚀").endsWith("🚀");
		});
	}

	@Test
	void manyPagesAreReadWhole() {
		X.pageSize = 2;
		List<String> ids = IntStream.range(0, 7).mapToObj((number) -> {
			Map<String, Object> mention = X.mention("106", "@aigginsights question " + number);
			X.mentions.add(mention);
			return StubX.id(mention);
		}).toList();
		ids.forEach(this::taken);
		X.pageSize = 100;
		assertThat(user("106")).containsEntry("interaction_count", 7);
	}

	@Test
	void aMentionThatXListsLateIsNotMissed() {
		Map<String, Object> late = X.mention("107", "@aigginsights late");
		mentioned("107", "@aigginsights early");
		polledTwice();
		X.mentions.add(late);
		assertThat(taken(StubX.id(late)).queryText()).isEqualTo("late");
	}

	@Test
	void postsThatAskNothingAreCountedAndNotStored() {
		double before = ignored("own_post");
		Map<String, Object> own = X.mention(StubX.BOT.userId(), "@aigginsights says");
		X.mentions.add(own);
		polledTwice();
		polledTwice();
		assertThat(ignored("own_post")).isEqualTo(before + 1);
		assertThat(this.interactions.findByTweetId(StubX.id(own))).isEmpty();
	}

	@Test
	void mentionsOfOneUserAreCountedExactlyUnderConcurrency() throws Exception {
		Instant start = Instant.parse("2026-11-22T12:00:00Z");
		List<Callable<Object>> work = IntStream.range(0, 80).<Callable<Object>>mapToObj((number) -> () -> {
			// Every mention comes twice.
			PostId id = new PostId(Integer.toString(5000 + number / 2));
			this.intake.take(new Arrived(new Mention(id, id, new Author("108", "user108", null, null), null, "q", null,
					null, null, start.plusSeconds(number / 2)), null, null, Arrival.POLL));
			return id;
		}).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<Object> done : threads.invokeAll(work)) {
				done.get();
			}
		}
		assertThat(user("108")).containsEntry("interaction_count", 40);
		assertThat(this.jdbc.sql("""
				SELECT first_interaction = '2026-11-22T12:00:00Z' AND last_interaction = '2026-11-22T12:00:39Z'
				FROM twitter_users WHERE user_id = '108'
				""").query(Boolean.class).single()).isTrue();
	}

	@Test
	void onlyOneInstanceReads() throws Exception {
		boolean[] second = { true };
		Awaitility.await().until(() -> this.instances.run(MentionPoller.LOCK, () -> {
			try {
				second[0] = this.instances.run(MentionPoller.LOCK, () -> {
				});
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}));
		assertThat(second[0]).isFalse();
	}

	private double ignored(String reason) {
		var counter = this.meters.find("mentions.ignored").tag("reason", reason).counter();
		return (counter != null) ? counter.count() : 0;
	}

	private Map<String, @Nullable Object> user(String userId) {
		return this.jdbc.sql("SELECT * FROM twitter_users WHERE user_id = :id").param("id", userId).query().singleRow();
	}

}
