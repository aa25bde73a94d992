package ai.aigg.insights.research.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import ai.aigg.insights.kit.retention.BatchedDeletion;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes evidence that expired long ago, in statements that lock few rows for a short
 * time. Analyses keep what they were computed of themselves.
 */
@Component
class Retention {

	private static final Logger log = LoggerFactory.getLogger(Retention.class);

	private final BatchedDeletion deletion;

	private final RetentionSettings settings;

	private final Clock clock;

	private final MeterRegistry meters;

	Retention(JdbcClient jdbc, RetentionSettings settings, Clock clock, MeterRegistry meters) {
		this.deletion = new BatchedDeletion(jdbc, settings.batch(), settings.batches());
		this.settings = settings;
		this.clock = clock;
		this.meters = meters;
	}

	/** Cleans up once. */
	void cleanUp() {
		Instant now = this.clock.instant();
		int research = this.deletion.run("""
				DELETE FROM research WHERE id IN (SELECT id FROM research WHERE expires_at < :before
				    ORDER BY expires_at LIMIT :batch)
				""", now.minus(this.settings.expired()).atOffset(ZoneOffset.UTC));
		int days = this.deletion.run("""
				DELETE FROM research_budget WHERE day IN (SELECT day FROM research_budget WHERE day < :before
				    ORDER BY day LIMIT :batch)
				""", LocalDate.ofInstant(now.minus(this.settings.budget()), ZoneOffset.UTC));
		this.meters.counter("aigg.retention.rows.removed", "table", "research").increment(research);
		if (research + days > 0) {
			log.info("{} expired pieces of evidence and {} days of the budget are deleted", research, days);
		}
	}

}
