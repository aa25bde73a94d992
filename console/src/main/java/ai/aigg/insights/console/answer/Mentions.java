package ai.aigg.insights.console.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Reads mentions.
 */
@Repository
class Mentions {

	private static final int MOST_OF_THREAD = 20;

	private static final String SELECT = """
			SELECT i.id, i.tweet_id, coalesce(i.mention_id, i.tweet_id) AS mention_id, i.conversation_id, i.query_text, i.context_text,
			    i.lang, i.arrived_by, i.asked_at, i.created_at, i.completed_at, i.processing_status, i.reason,
			    i.error_message, i.chosen_market_id, i.choices::text AS choices, i.reply_state, i.reply_text,
			    i.response_tweet_id, i.attempt, i.attempted_at, i.left_open, i.looks, i.resent, i.purged_at,
			    coalesce(i.analysis_id, i.archived_analysis_id) AS analysis, u.user_id, u.username, u.access_level
			FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id
			""";

	private final ReadClient reads;

	Mentions(ReadClient reads) {
		this.reads = reads;
	}

	/**
	 * Looks a mention up.
	 * @param post its id, that of another edit of it, or that of our reply
	 */
	Optional<Mention> find(String post) {
		return this.reads.sql(SELECT + """
				WHERE i.tweet_id = :post OR (i.mention_id = :post AND i.mention_id <> i.tweet_id)
				    OR (i.response_tweet_id = :post AND i.response_tweet_id IS NOT NULL)
				ORDER BY i.id LIMIT 1
				""").param("post", post).query(Mentions::mention).optional();
	}

	/** Other mentions of the same thread, the oldest first. */
	List<Mention> thread(Mention of) {
		if (of.conversationId() == null) {
			return List.of();
		}
		return this.reads.sql(SELECT + """
				WHERE i.conversation_id = :conversation AND i.id <> :id ORDER BY i.id LIMIT :most
				""")
			.param("conversation", of.conversationId())
			.param("id", of.id())
			.param("most", MOST_OF_THREAD)
			.query(Mentions::mention)
			.list();
	}

	/** Why a post that came is no mention. */
	Optional<Ignored> ignored(String post) {
		return this.reads.sql("SELECT reason, arrived_by, seen_at FROM gateway_ignored WHERE tweet_id = :post")
			.param("post", post)
			.query((row, number) -> new Ignored(Columns.text(row, "reason"), Columns.text(row, "arrived_by"),
					Columns.instant(row, "seen_at")))
			.optional();
	}

	private static Mention mention(ResultSet row, int number) throws SQLException {
		Mention.Author author = new Mention.Author(Columns.text(row, "user_id"), row.getString("username"),
				Columns.text(row, "access_level"));
		Mention.Reply reply = new Mention.Reply(Columns.text(row, "reply_state"), row.getString("reply_text"),
				row.getString("response_tweet_id"), row.getInt("attempt"), Columns.instantOrNull(row, "attempted_at"),
				row.getInt("left_open"), row.getInt("looks"), row.getBoolean("resent"));
		return new Mention(Columns.id(row, "id"), Columns.text(row, "tweet_id"), Columns.text(row, "mention_id"),
				row.getString("conversation_id"), author, row.getString("query_text"), row.getString("context_text"),
				row.getString("lang"), Columns.text(row, "arrived_by"), Columns.instant(row, "asked_at"),
				Columns.instant(row, "created_at"), Columns.instantOrNull(row, "completed_at"),
				Columns.text(row, "processing_status"), row.getString("reason"), row.getString("error_message"),
				row.getString("chosen_market_id"), choices(row), reply, analysis(row),
				Columns.instantOrNull(row, "purged_at"));
	}

	private static @Nullable UUID analysis(ResultSet row) throws SQLException {
		return row.getObject("analysis", UUID.class);
	}

	private static List<Mention.Choice> choices(ResultSet row) throws SQLException {
		return Columns.json(row, "choices")
			.valueStream()
			.map((choice) -> new Mention.Choice(choice.path("market_id").asString(""),
					choice.path("name").asString("")))
			.filter((choice) -> !choice.marketId().isEmpty())
			.filter(Objects::nonNull)
			.toList();
	}

}
