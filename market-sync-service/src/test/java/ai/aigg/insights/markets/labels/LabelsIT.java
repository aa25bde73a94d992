package ai.aigg.insights.markets.labels;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.markets.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Labels mentions and reads the labels back, as the bench of matching takes them.
 */
class LabelsIT extends ServiceTest {

	private static final Caller CALLER = new Caller("operator/ada", AdminRole.OPERATOR);

	private static final String MENTION = "1900000000000000401";

	@Autowired
	private LabelController labels;

	private final JdbcClient owner = JdbcClient.create(DATABASE.owner());

	@BeforeEach
	void aMentionAndAMarket() {
		this.owner.sql("DELETE FROM market_match_labels").update();
		this.owner.sql("DELETE FROM twitter_interactions").update();
		this.owner
			.sql("""
					INSERT INTO polymarket_markets (market_id, question) VALUES ('label-1', 'Will it rain?') ON CONFLICT DO NOTHING
					""")
			.update();
		UUID user = UUID.randomUUID();
		this.owner.sql("INSERT INTO twitter_users (id, user_id) VALUES (:id, :name)")
			.param("id", user)
			.param("name", user.toString())
			.update();
		this.owner.sql("""
				INSERT INTO twitter_interactions (user_id, tweet_id, query_text, context_text, asked_at, lang)
				VALUES (:user, :tweet, 'will it "rain"?', 'Look at the clouds', '2026-11-22T10:00:00Z', 'en')
				""").param("user", user).param("tweet", MENTION).update();
	}

	@Test
	void aLabelComesOutAsALineThatTheBenchReads() {
		this.labels.label(MENTION, new NewLabel(List.of("label-1", "label-1"), " because "), CALLER);
		// The same line is read by the bench's own test; keep both alike.
		assertThat(this.labels.all()).isEqualTo(
				"""
						{"id":"1900000000000000401","text":"will it \\"rain\\"?","parent_text":"Look at the clouds",\
						"as_of":"2026-11-22T10:00:00Z","lang":"en","kind":"corrected","expect":"market","acceptable":["label-1"],\
						"note":"because"}
						""");
	}

	@Test
	void aLaterLabelReplacesTheEarlierAndTheAuditHasBoth() {
		this.labels.label(MENTION, new NewLabel(List.of("label-1"), null), CALLER);
		this.labels.label(MENTION, new NewLabel(List.of(), null), CALLER);
		assertThat(this.labels.all()).contains("\"expect\":\"none\",\"acceptable\":[]");
		assertThat(this.owner
			.sql("""
					SELECT before_value || ' > ' || after_value FROM market_sync_audit WHERE act = 'label' AND target = :tweet
					    AND before_value IS NOT NULL AND actor = 'operator/ada' ORDER BY happened_at DESC LIMIT 1
					""")
			.param("tweet", MENTION)
			.query(String.class)
			.single()).isEqualTo("label-1 > no market");
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		refused("1900000000000000402", new NewLabel(List.of(), null), 404);
		refused(MENTION, new NewLabel(List.of("nobody-has-this"), null), 400);
		refused(MENTION, new NewLabel(List.of("'; DROP TABLE"), null), 400);
		refused(MENTION, new NewLabel(null, null), 400);
		refused(MENTION, new NewLabel(List.of(), "n".repeat(501)), 400);
		assertThat(this.labels.all()).isEmpty();
	}

	@Test
	void aMentionWhoseWordsAreGoneIsNoLongerGivenOut() {
		this.labels.label(MENTION, new NewLabel(List.of("label-1"), null), CALLER);
		this.owner.sql("UPDATE twitter_interactions SET query_text = NULL, purged_at = :now")
			.param("now", Instant.now().atOffset(java.time.ZoneOffset.UTC))
			.update();
		assertThat(this.labels.all()).isEmpty();
	}

	private void refused(String tweetId, NewLabel label, int status) {
		assertThatExceptionOfType(ErrorResponseException.class)
			.isThrownBy(() -> this.labels.label(tweetId, label, CALLER))
			.satisfies((refusal) -> assertThat(refusal.getStatusCode().value()).isEqualTo(status));
	}

}
