package ai.aigg.insights.kit.inbox;

import ai.aigg.insights.kit.KitContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link InboxExpiry}.
 */
class InboxExpiryIT extends KitContext {

	@Autowired
	private InboxExpiry expiry;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatCannotComeAgainIsForgotten() {
		this.jdbc.sql("""
				INSERT INTO gateway_inbox (consumer, event_id, received_at)
				VALUES ('expiry', gen_random_uuid(), now() - interval '46 days'),
				    ('expiry', gen_random_uuid(), now() - interval '44 days')
				""").update();
		this.jdbc.sql("""
				INSERT INTO gateway_dead_letters (topic, record_offset, recorded_at, state, changed_by, changed_at)
				VALUES ('expiry', 1, now() - interval '50 days', 'DROPPED', 'a', now() - interval '46 days'),
				    ('expiry', 2, now() - interval '50 days', 'DROPPED', 'a', now() - interval '44 days')
				""").update();
		assertThat(this.expiry.cleanUp()).isEqualTo(2);
		assertThat(count("gateway_inbox", "consumer")).isEqualTo(1);
		assertThat(count("gateway_dead_letters", "topic")).isEqualTo(1);
	}

	private long count(String table, String column) {
		return this.jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + column + " = 'expiry'")
			.query(Long.class)
			.single();
	}

}
