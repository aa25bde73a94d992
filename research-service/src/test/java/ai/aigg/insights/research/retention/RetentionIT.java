package ai.aigg.insights.research.retention;

import java.util.UUID;

import ai.aigg.insights.research.WholeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Retention}.
 */
class RetentionIT extends WholeService {

	@Autowired
	private Retention retention;

	@Test
	void whatExpiredLongAgoGoesAndHistoryStays() {
		UUID market = UUID.randomUUID();
		this.owner.sql("INSERT INTO polymarket_markets (id, market_id, question) VALUES (:id, :id::text, 'Old?')")
			.param("id", market)
			.update();
		UUID old = research(market, "31 days");
		UUID recent = research(market, "29 days");
		UUID history = research(market, null);

		this.retention.cleanUp();

		assertThat(this.owner.sql("SELECT id FROM research WHERE market_id = :market")
			.param("market", market)
			.query(UUID.class)
			.list()).containsExactlyInAnyOrder(recent, history).doesNotContain(old);
	}

	private UUID research(UUID market, @Nullable String expiredAgo) {
		UUID id = UUID.randomUUID();
		this.owner.sql("""
				INSERT INTO research (id, market_id, research_type, as_of, expires_at, provider, request_hash)
				SELECT :id, :market, CASE WHEN e IS NULL THEN 'historical' ELSE 'current' END,
				    CASE WHEN e IS NULL THEN now() END, now() - e, 'test', 'hash'
				FROM (SELECT :ago::interval AS e) AS ago
				""").param("id", id).param("market", market).param("ago", expiredAgo).update();
		return id;
	}

}
