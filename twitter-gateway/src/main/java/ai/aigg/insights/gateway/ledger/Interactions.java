package ai.aigg.insights.gateway.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of mentions: what comes in, and looking things up.
 */
@Component
public class Interactions {

	private final JdbcClient jdbc;

	private final Clock clock;

	Interactions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes a mention in, once: on whatever path and in whatever edit it comes again.
	 * @param mention what came
	 * @return {@code false} when it is there already
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean add(NewInteraction mention) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		MarketId chosen = mention.chosenMarketId();
		return this.jdbc
			.sql("""
					INSERT INTO twitter_interactions (id, user_id, tweet_id, mention_id, arrived_by, conversation_id,
						query_text, context_text, asked_at, created_at, chosen_market_id, lang)
					VALUES (:id, :user, :tweetId, :mentionId, :arrivedBy, :conversationId, :queryText, :contextText, :askedAt, :now,
						:chosenMarketId, left(:lang, 16))
					ON CONFLICT (tweet_id) DO NOTHING
					""")
			.param("id", mention.id())
			.param("user", mention.user())
			.param("tweetId", mention.tweetId())
			.param("mentionId", mention.mentionId())
			.param("arrivedBy", mention.arrival().code())
			.param("conversationId", mention.conversationId())
			.param("queryText", mention.queryText())
			.param("contextText", mention.contextText())
			.param("askedAt", mention.askedAt().atOffset(ZoneOffset.UTC))
			.param("now", now)
			.param("chosenMarketId", (chosen != null) ? chosen.value() : null)
			.param("lang", mention.lang())
			.update() == 1;
	}

	/**
	 * Looks a mention up by its question.
	 * @param id the question's id
	 * @return the mention, or nothing when the question came from another front door
	 */
	public Optional<Interaction> find(UUID id) {
		return this.jdbc.sql("SELECT * FROM twitter_interactions WHERE id = :id")
			.param("id", id)
			.query(Interactions::interaction)
			.optional();
	}

	/**
	 * Looks a mention up and locks it until the transaction ends.
	 * @param id the question's id
	 * @return the mention, or nothing when the question came from another front door
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Interaction> lock(UUID id) {
		return this.jdbc.sql("SELECT * FROM twitter_interactions WHERE id = :id FOR UPDATE")
			.param("id", id)
			.query(Interactions::interaction)
			.optional();
	}

	/**
	 * Looks a mention up by its post.
	 * @param tweetId the first id of its chain of edits
	 * @return the mention, or nothing when it is none of ours
	 */
	public Optional<Interaction> findByTweetId(String tweetId) {
		return this.jdbc.sql("SELECT * FROM twitter_interactions WHERE tweet_id = :tweetId")
			.param("tweetId", tweetId)
			.query(Interactions::interaction)
			.optional();
	}

	/**
	 * Looks up the mentions behind posts that may be our replies.
	 * @param replies ids of the posts
	 * @param tweetIds mentions that are wanted whatever became of their replies
	 * @return those that there are
	 */
	public List<Interaction> findBehind(Collection<String> replies, Collection<String> tweetIds) {
		return this.jdbc.sql("""
				SELECT * FROM twitter_interactions
				WHERE response_tweet_id = ANY(:replies) OR tweet_id = ANY(:tweetIds)
					OR (mention_id = ANY(:tweetIds) AND mention_id <> tweet_id)
				""")
			.param("replies", replies.toArray(String[]::new))
			.param("tweetIds", tweetIds.toArray(String[]::new))
			.query(Interactions::interaction)
			.list();
	}

	private static Interaction interaction(ResultSet row, int number) throws SQLException {
		String reason = row.getString("reason");
		String chosen = row.getString("chosen_market_id");
		return new Interaction(row.getObject("id", UUID.class), row.getString("tweet_id"),
				Objects.requireNonNullElse(row.getString("mention_id"), row.getString("tweet_id")),
				Objects.requireNonNullElse(row.getString("query_text"), ""),
				Status.of(row.getString("processing_status")), (reason != null) ? Reason.of(reason) : null,
				ReplyState.of(row.getString("reply_state")), row.getString("reply_text"),
				row.getString("response_tweet_id"), row.getObject("analysis_id", UUID.class),
				row.getString("reply_subject"), ChoiceJson.read(row.getString("choices")),
				(chosen != null) ? new MarketId(chosen) : null, row.getString("error_message"),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), instant(row, "completed_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
