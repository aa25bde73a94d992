package ai.aigg.insights.gateway.deletion;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.x.StubX;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeletionIT extends GatewayContext {

	@Autowired
	private DeletionCheck check;

	@Test
	void theWordsOfRemovedPostsGoAndTheirReasonsStay() {
		Map<String, Object> kept = X.mention("500", "@aigginsights kept");
		X.others.add(kept);
		String gone = X.newId();
		X.unavailable.add(gone);
		String refused = X.newId();
		String old = X.newId();
		store(StubX.id(kept), "answered", Duration.ofHours(21));
		store(gone, "answered", Duration.ofHours(21));
		String young = X.newId();
		store(young, "answered", Duration.ofMinutes(1));
		store(refused, "target_gone", Duration.ofMinutes(1));
		store(old, "answered", Duration.ofDays(3));
		this.check.run();
		assertThat(row(StubX.id(kept))).containsEntry("query_text", "asked")
			.containsEntry("context_text", null)
			.containsEntry("seen", true);
		assertThat(row(young)).containsEntry("query_text", "asked").containsEntry("context_text", "about");
		assertThat(row(gone)).containsEntry("query_text", null)
			.containsEntry("context_text", null)
			.containsEntry("reply_text", null)
			.containsEntry("reason", "answered");
		assertThat(row(refused)).containsEntry("query_text", null).containsEntry("reason", "target_gone");
		assertThat(row(old)).containsEntry("query_text", null)
			.containsEntry("context_text", null)
			.containsEntry("reply_text", "told");
		assertThat(this.interactions.findByTweetId(gone))
			.hasValueSatisfying((mention) -> assertThat(mention.queryText()).isEmpty());
		int reads = X.reads.size();
		this.check.run();
		assertThat(X.reads.stream().skip(reads).filter((read) -> read.toString().contains(StubX.id(kept)))).isEmpty();
	}

	@Test
	void checksComeBeforeADayIsOver() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DeletionSettings(Duration.ofHours(4), Duration.ofHours(20), Duration.ofDays(2)));
	}

	private void store(String tweetId, String reason, Duration age) {
		this.jdbc
			.sql("""
					WITH asker AS (
						INSERT INTO twitter_users (user_id) VALUES ('500')
						ON CONFLICT (user_id) DO UPDATE SET username = 'u' RETURNING id)
					INSERT INTO twitter_interactions (id, user_id, tweet_id, query_text, context_text, reply_text, asked_at,
						created_at, processing_status, completed_at, reason, reply_state)
					SELECT :id, asker.id, :tweet, 'asked', 'about', 'told', now(), now() - make_interval(secs => :age), 'failed',
						now(), :reason, 'posted' FROM asker
					""")
			.param("id", UUID.randomUUID())
			.param("tweet", tweetId)
			.param("age", age.toSeconds())
			.param("reason", reason)
			.update();
	}

	private Map<String, @Nullable Object> row(String tweetId) {
		return this.jdbc.sql(
				"SELECT query_text, context_text, reply_text, reason, checked_at IS NOT NULL AS seen FROM twitter_interactions "
						+ "WHERE tweet_id = :tweet")
			.param("tweet", tweetId)
			.query()
			.singleRow();
	}

}
