package ai.aigg.insights.gateway.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks posts up for operators: mentions, edits of them, our replies, and what was
 * ignored.
 */
@Component
public class MentionStories {

	private final JdbcClient jdbc;

	MentionStories(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Looks a post up.
	 * @param id any id of a mention's chain of edits that we saw, the id of our reply to
	 * it, or that of a post that was ignored
	 * @return what became of it, or nothing when it never came
	 */
	public Optional<MentionStory> find(String id) {
		return mention(id).or(() -> ignored(id));
	}

	private Optional<MentionStory> mention(String id) {
		return this.jdbc.sql("""
				SELECT i.*, u.user_id AS author
				FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id
				WHERE i.tweet_id = :id OR (i.mention_id = :id AND i.mention_id <> i.tweet_id)
					OR i.response_tweet_id = :id
				ORDER BY (i.tweet_id = :id) DESC LIMIT 1
				""").param("id", id).query(MentionStories::story).optional();
	}

	private Optional<MentionStory> ignored(String id) {
		return this.jdbc.sql("SELECT * FROM gateway_ignored WHERE tweet_id = :id")
			.param("id", id)
			.query((row, number) -> {
				Instant seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
				return new MentionStory(id, null, "ignored", row.getString("reason"), row.getString("arrived_by"), null,
						null, null, null, null, null, null, seen, seen);
			})
			.optional();
	}

	private static MentionStory story(ResultSet row, int number) throws SQLException {
		String status = row.getString("processing_status");
		String reason = row.getString("reason");
		String mentionId = row.getString("mention_id");
		boolean pending = Status.of(status) == Status.PENDING;
		return new MentionStory(row.getString("tweet_id"), (mentionId != null) ? mentionId : row.getString("tweet_id"),
				new Tally.Count(status, reason, 1).outcome().code(), pending ? null : reason,
				row.getString("arrived_by"), row.getString("author"), row.getString("query_text"),
				row.getString("reply_state"), row.getString("response_tweet_id"), row.getString("reply_text"),
				row.getString("error_message"), instant(row, "asked_at"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), instant(row, "completed_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
