package ai.aigg.insights.gateway.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps of sending. Each names the states that it may start from, so that two
 * processes cannot take the same step, and reads the time of the database, so that clocks
 * that differ do no harm. Each commits by itself unless a transaction is open.
 */
@Component
public class SendingLedger {

	private static final int MAX_ERROR = 500;

	private final JdbcClient jdbc;

	SendingLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Claims replies for one attempt each, before the attempt. Kill switches are read in
	 * the same statement.
	 * @param token of the lease; an old one claims nothing
	 * @param budget how long an attempt may take; the lease must last longer
	 * @param limit the most that are claimed
	 * @return those that are to be sent now, with the attempt committed as begun
	 */
	public List<ClaimedReply> claim(long token, Duration budget, int limit) {
		return this.jdbc
			.sql("""
					WITH lease AS MATERIALIZED (
						SELECT token FROM gateway_lease
						WHERE name = 'sender' AND token = :token
							AND expires_at > clock_timestamp() + make_interval(secs => :budget)
						FOR SHARE
					), due AS MATERIALIZED (
						SELECT i.id FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id
						WHERE i.processing_status = 'pending' AND i.reply_state = 'prepared'
							AND i.due_at <= statement_timestamp() AND EXISTS (SELECT 1 FROM lease)
							AND NOT EXISTS (SELECT 1 FROM gateway_switches s
								WHERE s.paused AND s.switch_scope IN ('global', 'level:' || u.access_level))
						ORDER BY i.due_at LIMIT :limit FOR UPDATE OF i SKIP LOCKED
					)
					UPDATE twitter_interactions m SET reply_state = 'sending', attempt = m.attempt + 1,
						attempted_at = clock_timestamp(), sender_token = lease.token, looks = 0, error_message = NULL
					FROM due, lease WHERE m.id = due.id
					RETURNING m.id, coalesce(m.mention_id, m.tweet_id) AS target, m.reply_text, m.spare_text, m.attempt, m.resent, m.sender_token,
						m.asked_at, m.created_at
					""")
			.param("token", token)
			.param("budget", seconds(budget))
			.param("limit", limit)
			.query(SendingLedger::claimed)
			.list();
	}

	/**
	 * Ends mentions whose replies would have been sent, the oldest first.
	 * @param limit the most that are ended
	 * @return their replies
	 */
	public List<ClaimedReply> dryRun(int limit) {
		return this.jdbc
			.sql("""
					UPDATE twitter_interactions m SET reply_state = 'dry_run', processing_status = 'complete',
						completed_at = clock_timestamp()
					WHERE m.id IN (SELECT i.id FROM twitter_interactions i
						JOIN twitter_users u ON u.id = i.user_id
						WHERE i.processing_status = 'pending' AND i.reply_state = 'prepared'
							AND i.due_at <= statement_timestamp() AND NOT i.resent
							AND NOT EXISTS (SELECT 1 FROM gateway_switches s
								WHERE s.paused AND s.switch_scope IN ('global', 'level:' || u.access_level))
						ORDER BY i.due_at LIMIT :limit FOR UPDATE OF i SKIP LOCKED)
					RETURNING m.id, coalesce(m.mention_id, m.tweet_id) AS target, m.reply_text, m.spare_text, m.attempt, m.resent,
						0::bigint AS sender_token, m.asked_at, m.created_at
					""")
			.param("limit", limit)
			.query(SendingLedger::claimed)
			.list();
	}

	/**
	 * Ends a mention whose reply is there, whoever found out.
	 * @param id the mention
	 * @param responseTweetId the reply's id
	 */
	public void posted(UUID id, String responseTweetId) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'posted', response_tweet_id = :response,
					processing_status = 'complete', completed_at = clock_timestamp(), error_message = NULL
				WHERE id = :id AND processing_status = 'pending'
					AND reply_state IN ('prepared', 'sending', 'unknown', 'reconciling')
				""").param("id", id).param("response", responseTweetId).update();
	}

	/**
	 * Hands a claimed reply back, because this attempt created nothing and another may be
	 * made.
	 * @param reply as it was claimed
	 * @param why what it ends with when it grows too old
	 * @param text the text of the next attempt
	 * @param pause how long to wait
	 */
	public void postpone(ClaimedReply reply, Reason why, String text, Duration pause) {
		attempt("""
				UPDATE twitter_interactions SET reply_state = 'prepared', reply_text = :text, error_message = :why,
					due_at = clock_timestamp() + make_interval(secs => :pause)
				""", reply).param("text", text).param("why", why.code()).param("pause", seconds(pause)).update();
	}

	/**
	 * Ends a mention whose reply X will not create.
	 * @param reply as it was claimed
	 * @param reason why
	 * @param detail X's own words
	 */
	public void rejected(ClaimedReply reply, Reason reason, String detail) {
		attempt("""
				UPDATE twitter_interactions SET reply_state = 'rejected', processing_status = 'failed',
					reason = :reason, error_message = :detail, completed_at = clock_timestamp()
				""", reply).param("reason", reason.code()).param("detail", bounded(detail)).update();
	}

	/**
	 * Notes that nobody knows whether the reply is there.
	 * @param reply as it was claimed
	 * @param cause what happened
	 * @param firstLook when to look for it, counted from the attempt's beginning
	 */
	public void unknown(ClaimedReply reply, String cause, Duration firstLook) {
		attempt("""
				UPDATE twitter_interactions SET reply_state = 'unknown', left_open = left_open + 1, error_message = :cause,
					due_at = attempted_at + make_interval(secs => :pause)
				""",
				reply)
			.param("cause", bounded(cause))
			.param("pause", seconds(firstLook))
			.update();
	}

	/**
	 * Notes that X refused a further sending as a duplicate: an earlier one is there and
	 * only its id is missing.
	 * @param reply as it was claimed
	 * @param firstLook when to look for it, counted from the attempt's beginning
	 */
	public void exists(ClaimedReply reply, Duration firstLook) {
		attempt("""
				UPDATE twitter_interactions SET reply_state = 'unknown', seen_as_duplicate = true,
					error_message = 'X says it is there', due_at = attempted_at + make_interval(secs => :pause)
				""", reply).param("pause", seconds(firstLook)).update();
	}

	private JdbcClient.StatementSpec attempt(String update, ClaimedReply reply) {
		return this.jdbc.sql(update + """
				WHERE id = :id AND processing_status = 'pending' AND reply_state = 'sending'
					AND sender_token = :token AND attempt = :attempt
				""").param("id", reply.id()).param("token", reply.token()).param("attempt", reply.attempt());
	}

	private static ClaimedReply claimed(ResultSet row, int number) throws SQLException {
		String text = row.getString("reply_text");
		String spare = row.getString("spare_text");
		return new ClaimedReply(row.getObject("id", UUID.class), row.getString("target"), text,
				(spare != null) ? spare : text, row.getInt("attempt"), row.getBoolean("resent"),
				row.getLong("sender_token"), instant(row, "asked_at"), instant(row, "created_at"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

	static String bounded(String text) {
		return (text.length() <= MAX_ERROR) ? text : text.substring(0, MAX_ERROR);
	}

}
