package ai.aigg.insights.gateway.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps of a reply whose sending ended unknown: it is looked for, sent again with the
 * same bytes when it is not there, and after a few such attempts left to a person.
 */
@Component
public class LostReplies {

	private final JdbcClient jdbc;

	LostReplies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds attempts whose process ended, and notes that their outcome is unknown.
	 * @param budget an attempt that began longer ago is over
	 * @return how many there were
	 */
	public int recover(Duration budget) {
		return this.jdbc
			.sql("""
					UPDATE twitter_interactions SET reply_state = 'unknown', left_open = left_open + 1, due_at = clock_timestamp(),
						error_message = 'the process that sent it ended'
					WHERE processing_status = 'pending' AND reply_state = 'sending'
						AND attempted_at < statement_timestamp() - make_interval(secs => :budget)
					""")
			.param("budget", SendingLedger.seconds(budget))
			.update();
	}

	/**
	 * Finds replies that are to be looked for now.
	 * @param limit the most at once
	 * @return the replies, the most overdue first
	 */
	public List<LostReply> due(int limit) {
		return this.jdbc.sql("""
				SELECT id, coalesce(mention_id, tweet_id) AS target, attempted_at, looks, left_open, seen_as_duplicate,
					created_at
				FROM twitter_interactions
				WHERE processing_status = 'pending' AND reply_state IN ('unknown', 'reconciling')
					AND due_at <= statement_timestamp()
				ORDER BY due_at LIMIT :limit
				""").param("limit", limit).query(LostReplies::lost).list();
	}

	/**
	 * Notes that it was looked for in vain.
	 * @param reply as it was found
	 * @param nextLook when to look again, counted from the attempt's beginning
	 */
	public void lookAgain(LostReply reply, Duration nextLook) {
		step("""
				UPDATE twitter_interactions SET reply_state = 'reconciling', looks = looks + 1,
					due_at = greatest(clock_timestamp(), attempted_at + make_interval(secs => :pause))
				""", reply).param("pause", SendingLedger.seconds(nextLook)).update();
	}

	/**
	 * Notes that looking did not work; it is no look in vain.
	 * @param reply as it was found
	 * @param pause how long to wait
	 */
	public void lookLater(LostReply reply, Duration pause) {
		step("UPDATE twitter_interactions SET reply_state = 'reconciling', "
				+ "due_at = clock_timestamp() + make_interval(secs => :pause) ", reply)
			.param("pause", SendingLedger.seconds(pause))
			.update();
	}

	/**
	 * Orders one more sending, of the same bytes.
	 * @param reply as it was found
	 * @param budget the attempt before must have begun longer ago
	 */
	public void sendAgain(LostReply reply, Duration budget) {
		step("""
				UPDATE twitter_interactions SET reply_state = 'prepared', resent = true,
					due_at = greatest(clock_timestamp(), attempted_at + make_interval(secs => :budget))
				""", reply).param("budget", SendingLedger.seconds(budget)).update();
	}

	/**
	 * Sends another wording when the words that X refused as a duplicate are those of the
	 * reply to another mention. X takes the same words once, so this mention has no
	 * reply.
	 * @param reply as it was found
	 * @return {@code false} when no other mention has them
	 */
	public boolean sendInOtherWords(LostReply reply) {
		return step("""
				UPDATE twitter_interactions m SET reply_state = 'prepared', reply_text = m.spare_text,
					seen_as_duplicate = false, due_at = clock_timestamp()
				""", reply, """
				AND m.spare_text <> m.reply_text AND EXISTS (SELECT 1 FROM twitter_interactions other
					WHERE other.id <> m.id AND other.reply_text = m.reply_text AND other.response_tweet_id IS NOT NULL
						AND other.attempted_at > m.created_at - interval '1 hour')
				""").update() == 1;
	}

	/**
	 * Says whether another reply of the same words is not settled either, so that nobody
	 * knows yet whose they are.
	 * @param reply as it was found
	 * @return whether it is too early to decide
	 */
	public boolean isContested(LostReply reply) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM twitter_interactions m JOIN twitter_interactions other
						ON other.reply_text = m.reply_text AND other.id <> m.id
					WHERE m.id = :id AND other.processing_status = 'pending' AND other.attempt > 0)
				""").param("id", reply.id()).query(Boolean.class).single();
	}

	/**
	 * Ends a mention whose reply is there, as X says, though it was not found.
	 * @param reply as it was found
	 */
	public void postedWithoutId(LostReply reply) {
		step("""
				UPDATE twitter_interactions SET reply_state = 'posted', processing_status = 'complete',
					completed_at = clock_timestamp()
				""", reply).update();
	}

	/**
	 * Leaves it to a person.
	 * @param reply as it was found
	 */
	public void manual(LostReply reply) {
		step("""
				UPDATE twitter_interactions SET reply_state = 'manual', processing_status = 'failed',
					reason = 'outcome_unknown', completed_at = clock_timestamp()
				""", reply).update();
	}

	/**
	 * Ends mentions whose replies could not be sent or settled in time.
	 * @param deadline how old a mention may grow
	 * @param fallback why, where the row does not say
	 * @param limit the most to end at once
	 * @return why each was ended
	 */
	public List<Reason> expire(Duration deadline, Reason fallback, int limit) {
		return this.jdbc.sql("""
				UPDATE twitter_interactions m SET processing_status = 'failed', completed_at = clock_timestamp(),
					reply_state = CASE WHEN m.resent OR m.reply_state <> 'prepared' THEN 'manual' ELSE 'rejected' END,
					reason = CASE WHEN m.resent OR m.reply_state <> 'prepared' THEN 'outcome_unknown'
						WHEN EXISTS (SELECT 1 FROM gateway_switches s JOIN twitter_users u ON u.id = m.user_id
							WHERE s.paused AND s.switch_scope IN ('global', 'level:' || u.access_level)) THEN 'paused'
						WHEN m.error_message = ANY(:codes) THEN m.error_message
						ELSE :fallback END
				WHERE m.id IN (
					SELECT id FROM twitter_interactions
					WHERE processing_status = 'pending' AND reply_state IN ('prepared', 'unknown', 'reconciling')
						AND created_at < statement_timestamp() - make_interval(secs => :deadline)
					ORDER BY created_at LIMIT :limit FOR UPDATE SKIP LOCKED)
				RETURNING m.reason
				""")
			.param("codes", Reason.codes())
			.param("fallback", fallback.code())
			.param("deadline", SendingLedger.seconds(deadline))
			.param("limit", limit)
			.query((row, number) -> Reason.of(row.getString("reason")))
			.list();
	}

	/** A step counts only when nobody else took one since the row was read. */
	private JdbcClient.StatementSpec step(String update, LostReply reply) {
		return step(update, reply, "");
	}

	private JdbcClient.StatementSpec step(String update, LostReply reply, String condition) {
		return this.jdbc.sql(update + """
				WHERE id = :id AND processing_status = 'pending' AND reply_state IN ('unknown', 'reconciling')
					AND looks = :looks AND attempted_at = :attemptedAt
				""" + condition)
			.param("id", reply.id())
			.param("looks", reply.looks())
			.param("attemptedAt", reply.attemptedAt().atOffset(ZoneOffset.UTC));
	}

	private static LostReply lost(ResultSet row, int number) throws SQLException {
		return new LostReply(row.getObject("id", UUID.class), row.getString("target"),
				SendingLedger.instant(row, "attempted_at"), row.getInt("looks"), row.getInt("left_open"),
				row.getBoolean("seen_as_duplicate"), SendingLedger.instant(row, "created_at"));
	}

}
