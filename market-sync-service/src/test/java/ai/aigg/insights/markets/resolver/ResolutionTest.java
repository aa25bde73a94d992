package ai.aigg.insights.markets.resolver;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.schema.events.EventJson;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service that looks for outcomes when a test says so, with no market that waits for
 * one.
 */
abstract class ResolutionTest extends ServiceTest {

	private static final String PAST = "\"endDate\":\"2026-01-31T00:00:00Z\"";

	@Autowired
	ResolutionRound round;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyElseAsks() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("SELECT count(*) FROM market_sync_runs WHERE status <> 'running'")
				.query(Integer.class)
				.single() > 0);
		this.jdbc.sql("DELETE FROM market_resolution_polls").update();
		this.jdbc.sql("UPDATE market_details SET resolution = 'VOID' WHERE resolution NOT IN ('RESOLVED', 'VOID')")
			.update();
		GAMMA.open(List.of());
		CLOB.markets(List.of());
	}

	void look() {
		due();
		this.round.run();
	}

	void due() {
		this.jdbc.sql("UPDATE market_resolution_polls SET next_at = now() - interval '1 second'").update();
	}

	void insert(String id, String endDate) {
		this.jdbc.sql("""
				WITH added AS (
					INSERT INTO polymarket_markets (market_id, question, outcomes, end_date, read_at)
					VALUES (:id, :id, '[]', %s, now() - interval '1 hour') RETURNING id, market_id
				)
				INSERT INTO market_details (id, condition_id) SELECT id, '0xc0' || market_id FROM added
				""".formatted(endDate)).param("id", id).update();
	}

	static String object(String id, String price, String more) {
		return GammaObjects.object(id, "Question " + id, price, PAST + "," + more);
	}

	Map<String, @Nullable Object> state(String id) {
		return this.jdbc.sql("SELECT resolution, winning_outcome, closed FROM markets WHERE market_id = :id")
			.param("id", id)
			.query()
			.singleRow();
	}

	JsonNode evidence(String id) {
		return EventJson.mapper().readTree(this.jdbc.sql("""
				SELECT resolution_evidence::text FROM market_details d JOIN polymarket_markets m ON m.id = d.id
				WHERE m.market_id = :id
				""").param("id", id).query(String.class).single());
	}

	int waiting(String id) {
		return this.jdbc.sql("""
				SELECT count(*) FROM market_resolution_polls p JOIN polymarket_markets m ON m.id = p.id
				WHERE m.market_id = :id
				""").param("id", id).query(Integer.class).single();
	}

}
