package ai.aigg.insights.kit.deadletters;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import ai.aigg.insights.kit.admin.AuditEntry;
import ai.aigg.insights.kit.admin.AuditLog;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.schema.events.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers what was decided about dead letters, each together with its line in the
 * audit.
 */
final class Decisions {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final AuditLog audit;

	private final Clock clock;

	private final String table;

	Decisions(JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit, Clock clock, String table) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.audit = audit;
		this.clock = clock;
		this.table = table;
	}

	/** Every decision about letters of a topic from an offset on. */
	Map<Key, Decision> of(Topic topic, long from) {
		Map<Key, Decision> decisions = new HashMap<>();
		this.jdbc.sql("""
				SELECT record_offset, recorded_at, state, payload, changed_by, changed_at FROM %s
				WHERE topic = :topic AND record_offset >= :from
				""".formatted(this.table)).param("topic", topic.topicName()).param("from", from).query((row) -> {
			decisions.put(
					new Key(row.getLong("record_offset"),
							row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
					new Decision(Decision.State.valueOf(row.getString("state")), row.getString("payload"),
							row.getString("changed_by"),
							row.getObject("changed_at", OffsetDateTime.class).toInstant()));
		});
		return decisions;
	}

	void keep(DeadLetter letter, Decision.State state, @Nullable String payload, Caller caller, String before,
			@Nullable String after) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("""
					INSERT INTO %s (topic, record_offset, recorded_at, state, payload, changed_by, changed_at)
					VALUES (:topic, :offset, :recordedAt, :state, :payload, :by, :now)
					ON CONFLICT (topic, record_offset, recorded_at) DO UPDATE SET state = excluded.state,
					    payload = excluded.payload, changed_by = excluded.changed_by, changed_at = excluded.changed_at
					""".formatted(this.table))
				.param("topic", letter.topic().topicName())
				.param("offset", letter.offset())
				.param("recordedAt", letter.recordedAt().atOffset(ZoneOffset.UTC))
				.param("state", state.name())
				.param("payload", payload)
				.param("by", caller.name())
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
			this.audit.write(AuditEntry.done(caller, "dead letter " + state.name().toLowerCase(Locale.ROOT),
					letter.topic().deadLetterName() + "/" + letter.offset(), before, after));
		});
	}

	/**
	 * Names a record: offsets begin anew with a topic that was lost.
	 *
	 * @param offset in the dead-letter topic
	 * @param recordedAt the broker's time
	 */
	record Key(long offset, Instant recordedAt) {

		static Key of(DeadLetter letter) {
			return new Key(letter.offset(), letter.recordedAt());
		}

	}

}
