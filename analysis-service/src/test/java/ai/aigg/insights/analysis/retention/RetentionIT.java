package ai.aigg.insights.analysis.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.analysis.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Retention}.
 */
class RetentionIT extends RunningService {

	@Autowired
	private Retention retention;

	@Test
	void oldRowsGoAndYoungOnesStay() {
		UUID old = id(Duration.ofDays(366));
		UUID young = id(Duration.ofDays(364));
		for (UUID analysis : List.of(old, young)) {
			this.owner.sql("INSERT INTO analysis_runs VALUES (:id, '{}', repeat('0', 64))")
				.param("id", analysis)
				.update();
			this.owner.sql("""
					INSERT INTO analysis_samples VALUES (:id, 1, 'a', 'TEXT', 'm', false, 1, 1, NULL, now()),
					    (:id, 2, 'a', 'TEXT', 'm', false, 1, 1, NULL, now())
					""").param("id", analysis).update();
		}
		UUID ended = question("91 days", "ANSWERED");
		UUID waiting = question("91 days", "WAITING");
		UUID recent = question("89 days", "ANSWERED");
		this.owner
			.sql("""
					INSERT INTO analysis_budget (day, access_level) VALUES (CURRENT_DATE - 402, 'all'), (CURRENT_DATE - 398, 'all')
					""")
			.update();

		this.retention.cleanUp();

		assertThat(ids("SELECT analysis_id FROM analysis_runs")).contains(young).doesNotContain(old);
		assertThat(ids("SELECT analysis_id FROM analysis_samples")).contains(young).doesNotContain(old);
		assertThat(ids("SELECT question_id FROM analysis_questions")).contains(waiting, recent).doesNotContain(ended);
		assertThat(this.owner.sql("SELECT CURRENT_DATE - day FROM analysis_budget").query(Integer.class).list())
			.contains(398)
			.doesNotContain(402);
		this.owner.sql("DELETE FROM analysis_questions WHERE question_id = :id").param("id", waiting).update();
	}

	private UUID question(String age, String state) {
		UUID id = this.ids.next();
		this.owner.sql("""
				INSERT INTO analysis_questions (question_id, market_id, event, state, analysis_id, asked_at)
				VALUES (:id, 'old', :event, :state, :analysis::uuid, now() - :age::interval)
				""")
			.param("id", id)
			.param("event", state.equals("WAITING") ? "{}" : null)
			.param("state", state)
			.param("analysis", state.equals("WAITING") ? null : id.toString())
			.param("age", age)
			.update();
		return id;
	}

	private List<@Nullable UUID> ids(String sql) {
		return this.owner.sql(sql).query(UUID.class).list();
	}

	private static UUID id(Duration age) {
		return new UUID((Instant.now().minus(age).toEpochMilli() << 16) | 0x7000L,
				0x8000_0000_0000_0000L | age.toDays());
	}

}
