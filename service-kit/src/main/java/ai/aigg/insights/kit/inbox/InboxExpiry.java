package ai.aigg.insights.kit.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import ai.aigg.insights.kit.ServiceSettings;
import ai.aigg.insights.kit.retention.BatchedDeletion;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets events, and decisions about dead letters, that cannot come again.
 */
class InboxExpiry {

	private final BatchedDeletion deletion;

	private final InboxSettings settings;

	private final Clock clock;

	private final String slice;

	InboxExpiry(JdbcClient jdbc, InboxSettings settings, Clock clock, ServiceSettings service) {
		this.deletion = new BatchedDeletion(jdbc, settings.batch(), settings.batches());
		this.settings = settings;
		this.clock = clock;
		this.slice = service.slice();
	}

	/**
	 * Cleans up once.
	 * @return how many rows went
	 */
	int cleanUp() {
		OffsetDateTime before = this.clock.instant().minus(this.settings.keep()).atOffset(ZoneOffset.UTC);
		return delete("""
				DELETE FROM %1$s_inbox WHERE (consumer, event_id) IN (SELECT consumer, event_id FROM %1$s_inbox
				    WHERE received_at < :before ORDER BY received_at LIMIT :batch)
				""", before) + delete("""
				DELETE FROM %1$s_dead_letters WHERE (topic, record_offset, recorded_at) IN (
				    SELECT topic, record_offset, recorded_at FROM %1$s_dead_letters
				    WHERE changed_at < :before AND recorded_at < :before ORDER BY changed_at LIMIT :batch)
				""", before);
	}

	private int delete(String sql, OffsetDateTime before) {
		return this.deletion.run(sql.formatted(this.slice), before);
	}

}
