package ai.aigg.insights.analysis.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import ai.aigg.insights.kit.retention.BatchedDeletion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes what is old enough, in statements that lock few rows for a short time.
 */
@Component
class Retention {

	private static final Logger log = LoggerFactory.getLogger(Retention.class);

	/** A UUIDv7 begins with 48 bits of milliseconds. */
	private static final int RANDOM_BITS = 16;

	private final BatchedDeletion deletion;

	private final RetentionSettings settings;

	private final Clock clock;

	Retention(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
		this.deletion = new BatchedDeletion(jdbc, settings.batch(), settings.batches());
		this.settings = settings;
		this.clock = clock;
	}

	/** Cleans up once. */
	void cleanUp() {
		Instant now = this.clock.instant();
		int questions = this.deletion.run("""
				DELETE FROM analysis_questions WHERE question_id IN (SELECT question_id FROM analysis_questions
				    WHERE asked_at < :before AND state <> 'WAITING' ORDER BY asked_at LIMIT :batch)
				""", now.minus(this.settings.questions()).atOffset(ZoneOffset.UTC));
		UUID oldest = new UUID(now.minus(this.settings.runs()).toEpochMilli() << RANDOM_BITS, 0);
		int runs = this.deletion.run("""
				DELETE FROM analysis_runs WHERE analysis_id IN (SELECT analysis_id FROM analysis_runs
				    WHERE analysis_id < :before ORDER BY analysis_id LIMIT :batch)
				""", oldest);
		int samples = this.deletion.run("""
				DELETE FROM analysis_samples WHERE (analysis_id, number) IN (SELECT analysis_id, number
				    FROM analysis_samples WHERE analysis_id < :before ORDER BY analysis_id, number LIMIT :batch)
				""", oldest);
		int days = this.deletion.run("""
				DELETE FROM analysis_budget WHERE (day, access_level) IN (SELECT day, access_level FROM analysis_budget
				    WHERE day < :before ORDER BY day LIMIT :batch)
				""", LocalDate.ofInstant(now.minus(this.settings.budget()), ZoneOffset.UTC));
		if (questions + runs + samples + days > 0) {
			log.info("{} questions, {} runs, {} samples and {} days of the budget were old and are deleted", questions,
					runs, samples, days);
		}
	}

}
