package ai.aigg.insights.console.live;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the live view, its history, and questions by their id.
 */
class LiveIT extends ConsoleContext {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String HOSTILE = "<script>alert(1)</script> \"x\" ' \u202e";

	private final Ids ids = new Ids(java.time.Clock.systemUTC());

	private final UUID user = UUID.randomUUID();

	@Autowired
	private RingWatch ring;

	@Autowired
	private Watchers watchers;

	@BeforeEach
	void somebody() {
		this.rows
			.sql("INSERT INTO twitter_users (id, user_id, username, access_level) VALUES (:id, '9001', :name, 'vip')")
			.param("id", this.user)
			.param("name", "<b>ann")
			.update();
	}

	@AfterEach
	void nobody() {
		this.rows.sql("DELETE FROM twitter_interactions WHERE user_id = :user").param("user", this.user).update();
		this.rows.sql("DELETE FROM twitter_users WHERE id = :user").param("user", this.user).update();
		this.watchers.stop();
		this.watchers.start();
	}

	@Test
	void showsARefusedMentionAndHostileTextAsText() {
		mention("501", HOSTILE, "failed", "blocked_user");
		MvcTestResult page = get(AdminRole.VIEWER, "/live");
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;", "@&lt;b&gt;ann", "not answered", "blocked user",
					"href=\"/answers/501\"", "id=\"m-501\"")
			.doesNotContain("<script>alert", "<b>ann");
	}

	@Test
	void findsByEveryFilterAndTellsOfWhatIsNotThere() {
		mention("502", "will it rain in Oslo?", "complete", "no_market");
		mention("503", "will it snow?", "pending", null);
		for (String query : new String[] { "state=complete", "reason=no market", "text=OSLO",
				"user=9001&state=complete", "level=vip&reason=no_market", "arrived=poll&text=rain" }) {
			assertThat(get(AdminRole.VIEWER, "/live/rows?" + query)).as(query)
				.bodyText()
				.contains("m-502")
				.doesNotContain("m-503");
		}
		assertThat(get(AdminRole.VIEWER, "/live?user=nobody")).bodyText().contains("No mention like that");
		assertThat(get(AdminRole.VIEWER, "/live?level=king")).hasStatus(400)
			.bodyText()
			.contains("There is no such state");
		assertThat(get(AdminRole.VIEWER, "/live?before=x")).hasStatus(400);
		assertThat(get(AdminRole.VIEWER, "/live/questions/x")).hasStatus(404);
	}

	@Test
	void pagesThroughTheHistory() {
		for (int number = 0; number < MentionList.PAGE + 2; number++) {
			mention(Integer.toString(600 + number), "rain?", "failed", "quota_user");
		}
		String first = body(get(AdminRole.VIEWER, "/live"));
		assertThat(first).contains("m-631", "m-602", "id=\"older\"").doesNotContain("m-601\"");
		String place = first.replaceAll("(?s).*before=([0-9a-f-]{36}).*", "$1");
		assertThat(get(AdminRole.VIEWER, "/live?before=" + place)).bodyText()
			.contains("m-601", "m-600", "id=\"newest\"")
			.doesNotContain("m-602", "sse-connect");
	}

	@Test
	void aWatchingPageHearsOfAnEventAndOfARefusal() throws Exception {
		Awaitility.await().atMost(LIMIT).until(this.ring::hears);
		UUID question = mention("504", "will it rain?", "pending", null);
		MvcTestResult watched = this.mvc.get().uri("/live/events?of=504").with(as(AdminRole.VIEWER)).asyncExchange();
		Awaitility.await().atMost(LIMIT).until(() -> body(watched).contains("event:changed\ndata:1"));
		send(RingEvents.asked(question, "504"));
		send(RingEvents.matched(question));
		Awaitility.await().atMost(LIMIT).until(() -> body(watched).contains("data:2"));
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(get(AdminRole.VIEWER, "/live/mentions/504")).bodyText()
				.contains("on its way", "matched", "score 0.91", "/markets/559652"));
		// No event tells of this one; the ledger does.
		String before = body(watched);
		this.rows.sql("""
				UPDATE twitter_interactions SET processing_status = 'failed', reason = 'timed_out', completed_at = now()
				WHERE tweet_id = '504'
				""").update();
		Awaitility.await().atMost(LIMIT).until(() -> body(watched).length() > before.length());
		assertThat(get(AdminRole.VIEWER, "/live/mentions/504")).bodyText().contains("timed out");
	}

	@Test
	void saysNoToMoreWindowsThanThereMayBe() {
		for (int window = 0; window < 10; window++) {
			this.mvc.get().uri("/live/events").with(as(AdminRole.VIEWER)).asyncExchange();
		}
		assertThat(get(AdminRole.VIEWER, "/live/events")).hasStatus(503);
	}

	@Test
	void followsAQuestionThatCameFromNoMention() throws Exception {
		Awaitility.await().atMost(LIMIT).until(this.ring::hears);
		UUID question = this.ids.next();
		assertThat(get(AdminRole.VIEWER, "/live/questions/{id}", question)).hasStatusOk()
			.bodyText()
			.contains("Nothing was heard of this question yet");
		send(RingEvents.unanswered(question, HOSTILE));
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(get(AdminRole.VIEWER, "/live/questions/{id}/state", question)).bodyText()
				.contains("not answered", "several markets", "&lt;script&gt;alert(1)")
				.doesNotContain("<script>alert", "<html"));
	}

	private UUID mention(String tweetId, String text, String status, @Nullable String reason) {
		UUID id = this.ids.next();
		OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
		this.rows
			.sql("""
					INSERT INTO twitter_interactions (id, user_id, tweet_id, query_text, processing_status, reason, asked_at,
						created_at, completed_at)
					VALUES (:id, :user, :tweet, :text, :status, :reason, :now, :now, :ended)
					""")
			.param("id", id)
			.param("user", this.user)
			.param("tweet", tweetId)
			.param("text", text)
			.param("status", status)
			.param("reason", reason)
			.param("now", now)
			.param("ended", status.equals("pending") ? null : now, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
		return id;
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void send(QuestionEvent event) throws Exception {
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", TestServers.bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(Topic.of(event).topicName(), event.key(), EventJson.write(event)))
				.get(20, TimeUnit.SECONDS);
		}
	}

}
