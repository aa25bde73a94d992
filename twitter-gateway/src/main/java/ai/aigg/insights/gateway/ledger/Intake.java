package ai.aigg.insights.gateway.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.schema.events.TopicNames;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a mention before there is a reply: known, refused, edited.
 */
@Component
public class Intake {

	private final JdbcClient jdbc;

	private final Clock clock;

	Intake(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Says which mentions are there already.
	 * @param tweetIds first ids of chains of edits
	 * @return those of them that are, by these ids
	 */
	public Map<String, KnownMention> known(Collection<String> tweetIds) {
		Map<String, KnownMention> known = new HashMap<>();
		this.jdbc.sql("""
				SELECT tweet_id, coalesce(mention_id, tweet_id) AS mention, arrived_by, created_at
				FROM twitter_interactions WHERE tweet_id = ANY(:ids)
				""").param("ids", tweetIds.toArray(String[]::new)).query((row) -> {
			known.put(row.getString("tweet_id"),
					new KnownMention(row.getString("mention"), Arrival.of(row.getString("arrived_by")),
							row.getObject("created_at", OffsetDateTime.class).toInstant()));
		});
		return known;
	}

	/**
	 * Ends a mention that is not asked.
	 * @param id the mention
	 * @param why the rule
	 * @param detail for operators, or {@code null}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void refuse(UUID id, Reason why, @Nullable String detail) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET processing_status = 'failed', reason = :why, error_message = :detail,
					completed_at = :now
				WHERE id = :id AND processing_status = 'pending' AND reply_state = 'none'
				""").param("id", id).param("why", why.code()).param("detail", detail).param("now", now()).update();
	}

	/**
	 * Ends all that is open of a user who wants no replies; what is being sent goes on.
	 * @param user the user's row
	 * @return how many ended
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int refuseAll(UUID user) {
		return this.jdbc.sql("""
				UPDATE twitter_interactions SET processing_status = 'failed', reason = :why, completed_at = :now,
					reply_state = CASE reply_state WHEN 'prepared' THEN 'rejected' ELSE reply_state END
				WHERE user_id = :user AND processing_status = 'pending' AND reply_state IN ('none', 'prepared')
				""").param("user", user).param("why", Reason.OPTED_OUT.code()).param("now", now()).update();
	}

	/**
	 * Keeps the latest id of a mention as the one to reply to: X may refuse a reply to
	 * the first when only the edit mentions us.
	 * @param tweetId the first id of its chain of edits
	 * @param mentionId a younger id that mentions us
	 * @return the mention's id when no reply is prepared yet and the new words may still
	 * count
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<UUID> retarget(String tweetId, String mentionId) {
		return this.jdbc.sql("""
				UPDATE twitter_interactions SET mention_id = :mention
				WHERE tweet_id = :tweet AND processing_status = 'pending' AND reply_state IN ('none', 'prepared')
					AND attempt = 0
					AND coalesce(mention_id, tweet_id)::numeric < :mention::numeric
				RETURNING id, reply_state
				""")
			.param("tweet", tweetId)
			.param("mention", mentionId)
			.query((row, number) -> row.getString("reply_state").equals(ReplyState.NONE.code())
					? Optional.of(row.getObject("id", UUID.class)) : Optional.<UUID>empty())
			.optional()
			.flatMap((id) -> id);
	}

	/**
	 * Takes a question back that no broker has seen yet, so that it may be asked in other
	 * words.
	 * @param id the mention
	 * @param text the new words
	 * @return {@code false} when the question is on its way
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean takeBack(UUID id, String text) {
		// The relay holds this lock while it sends; a row that it is sending is not taken
		// back.
		boolean relayRests = this.jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('gateway_outbox'))")
			.query(Boolean.class)
			.single();
		boolean waiting = relayRests
				&& this.jdbc.sql("DELETE FROM gateway_outbox WHERE event_key = :id AND topic = :topic")
					.param("id", id.toString())
					.param("topic", TopicNames.QUESTION_ASKED)
					.update() > 0;
		if (waiting) {
			this.jdbc.sql("UPDATE twitter_interactions SET query_text = :text WHERE id = :id")
				.param("id", id)
				.param("text", text)
				.update();
		}
		return waiting;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
