package ai.aigg.insights.gateway.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes before sending: a mention gets its frozen reply, or ends without one.
 */
@Component
public class ReplyLedger {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReplyLedger(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Locks a mention that waits for its reply until the transaction ends, so that the
	 * deadline cannot pass in between.
	 * @param id the question's id
	 * @return what it takes to word the reply, or nothing when the question came from
	 * another front door or has ended
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<OpenMention> open(UUID id) {
		return this.jdbc.sql("""
				SELECT tweet_id, query_text, lang FROM twitter_interactions
				WHERE id = :id AND processing_status = 'pending' AND reply_state = 'none' FOR UPDATE
				""")
			.param("id", id)
			.query((row, number) -> new OpenMention(row.getString("tweet_id"), row.getString("query_text"),
					row.getString("lang")))
			.optional();
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
		return this.jdbc
			.sql("""
					UPDATE twitter_interactions SET reply_state = 'prepared', reply_text = :text,
						spare_text = :spareText, due_at = statement_timestamp(), reason = :reason, reply_subject = :subject, choices = :choices::jsonb,
						analysis_id = (SELECT a.id FROM analysis a WHERE a.id = :analysisId::uuid),
						archived_analysis_id = (SELECT a.id FROM analysis_archive a WHERE a.id = :analysisId::uuid)
					WHERE id = :id AND processing_status = 'pending' AND reply_state = 'none'
					""")
			.param("id", id)
			.param("text", reply.text())
			.param("spareText", reply.spareText())
			.param("reason", reply.reason().code())
			.param("subject", reply.subject())
			.param("choices", ChoiceJson.write(reply.choices()))
			.param("analysisId", (analysisId != null) ? analysisId.toString() : null)
			.update() == 1;
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

}
