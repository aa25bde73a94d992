package ai.aigg.insights.gateway.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps of a reply. Each names the states that it may start from, so that two
 * processes cannot take the same step; each commits by itself unless a transaction is
 * open.
 */
@Component
public class ReplyLedger {

	private static final int MAX_ERROR = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReplyLedger(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Freezes the reply's text.
	 * @param id the mention
	 * @param reply the text and what it refers to
	 * @return {@code false} when the mention has a reply or has ended
	 */
	public boolean prepare(UUID id, PreparedReply reply) {
		UUID analysisId = reply.analysisId();
		// An analysis may be archived by the time an old event is read again.
		return this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'prepared', reply_text = :text, reason = :reason,
					reply_subject = :subject, choices = :choices::jsonb,
					analysis_id = (SELECT a.id FROM analysis a WHERE a.id = :analysisId::uuid)
				WHERE id = :id AND processing_status = 'pending' AND reply_state = 'none'
				""")
			.param("id", id)
			.param("text", reply.text())
			.param("reason", reply.reason().code())
			.param("subject", reply.subject())
			.param("choices", ChoiceJson.write(reply.choices()))
			.param("analysisId", (analysisId != null) ? analysisId.toString() : null)
			.update() == 1;
	}

	/**
	 * Claims the reply for one attempt, before the attempt.
	 * @param id the mention
	 * @return {@code false} when another has it
	 */
	public boolean claim(UUID id) {
		return this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'sending', error_message = NULL
				WHERE id = :id AND processing_status = 'pending' AND reply_state = 'prepared'
				""").param("id", id).update() == 1;
	}

	/**
	 * Hands a claimed reply back, because nothing was created and it may be sent later.
	 * @param id the mention
	 * @param why what it ends with when it is given up
	 * @param text the text of the next attempt
	 */
	public void postpone(UUID id, Reason why, String text) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'prepared', reply_text = :text, error_message = :why
				WHERE id = :id AND processing_status = 'pending' AND reply_state IN ('sending', 'unknown')
				""").param("id", id).param("why", why.code()).param("text", text).update();
	}

	/**
	 * Notes why a prepared reply is not sent yet.
	 * @param id the mention
	 * @param why what it ends with when it is given up
	 */
	public void waiting(UUID id, Reason why) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET error_message = :why
				WHERE id = :id AND processing_status = 'pending' AND reply_state = 'prepared'
				""").param("id", id).param("why", why.code()).update();
	}

	/**
	 * Notes that nobody knows whether the reply is there.
	 * @param id the mention
	 * @param cause what happened
	 */
	public void unknown(UUID id, String cause) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'unknown', error_message = :cause
				WHERE id = :id AND processing_status = 'pending' AND reply_state = 'sending'
				""").param("id", id).param("cause", bounded(cause)).update();
	}

	/**
	 * Ends a mention whose reply is there.
	 * @param id the mention
	 * @param responseTweetId the reply's id
	 */
	public void posted(UUID id, String responseTweetId) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'posted', response_tweet_id = :response,
					processing_status = 'complete', completed_at = :now, error_message = NULL
				WHERE id = :id AND processing_status = 'pending' AND reply_state IN ('sending', 'unknown')
				""").param("id", id).param("response", responseTweetId).param("now", now()).update();
	}

	/**
	 * Ends a mention whose reply would have been sent.
	 * @param id the mention
	 * @return {@code false} when it has ended already
	 */
	public boolean dryRun(UUID id) {
		return this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'dry_run', processing_status = 'complete',
					completed_at = :now
				WHERE id = :id AND processing_status = 'pending' AND reply_state = 'prepared'
				""").param("id", id).param("now", now()).update() == 1;
	}

	/**
	 * Ends a mention whose reply X will not create.
	 * @param id the mention
	 * @param reason why
	 * @param detail X's own words
	 */
	public void rejected(UUID id, Reason reason, String detail) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'rejected', processing_status = 'failed',
					reason = :reason, error_message = :detail, completed_at = :now
				WHERE id = :id AND processing_status = 'pending' AND reply_state IN ('prepared', 'sending', 'unknown')
				""")
			.param("id", id)
			.param("reason", reason.code())
			.param("detail", bounded(detail))
			.param("now", now())
			.update();
	}

	/**
	 * Ends a mention whose reply was neither confirmed nor found; its state stays
	 * unknown.
	 * @param id the mention
	 */
	public void lost(UUID id) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'unknown', processing_status = 'failed',
					reason = :reason, completed_at = :now
				WHERE id = :id AND processing_status = 'pending' AND reply_state IN ('sending', 'unknown')
				""").param("id", id).param("reason", Reason.OUTCOME_UNKNOWN.code()).param("now", now()).update();
	}

	/**
	 * Ends mentions that the ring has not answered in time.
	 * @param deadline how long it has
	 * @param limit the most to end at once
	 * @return how many were ended
	 */
	public int timeOut(Duration deadline, int limit) {
		return this.jdbc.sql("""
				UPDATE twitter_interactions
				SET processing_status = 'failed', reason = :reason, completed_at = :now
				WHERE id IN (
					SELECT id FROM twitter_interactions
					WHERE processing_status = 'pending' AND reply_state = 'none' AND created_at < :latest
					ORDER BY created_at LIMIT :limit FOR UPDATE SKIP LOCKED)
				""")
			.param("reason", Reason.TIMED_OUT.code())
			.param("now", now())
			.param("latest", now().minus(deadline))
			.param("limit", limit)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static String bounded(String text) {
		return (text.length() <= MAX_ERROR) ? text : text.substring(0, MAX_ERROR);
	}

}
