package ai.aigg.insights.markets.sync;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.progress.SyncRuns;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service that sweeps when a test says so, on a database without markets.
 */
abstract class SweepTest extends ServiceTest {

	@Autowired
	Sweep sweep;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	private SyncRuns runs;

	@BeforeEach
	void letTheFirstSweepPass() {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.runs.lastComplete().isPresent());
		// What other tests left open would be missing from every sweep.
		this.jdbc.sql("DELETE FROM market_details").update();
		this.jdbc.sql("DELETE FROM polymarket_markets").update();
	}

	boolean sweep() {
		return this.sweep.run(() -> false);
	}

	Map<String, @Nullable Object> lastRun() {
		return this.jdbc.sql("SELECT * FROM market_sync_runs ORDER BY id DESC LIMIT 1").query().singleRow();
	}

	List<@Nullable Long> revisions(String family) {
		return this.jdbc.sql("SELECT change_seq FROM polymarket_markets WHERE market_id LIKE :ids ORDER BY market_id")
			.param("ids", family + "-%")
			.query(Long.class)
			.list();
	}

	List<@Nullable Object> column(String family, String name) {
		return this.jdbc.sql(
				"SELECT %s FROM polymarket_markets JOIN market_details USING (id) WHERE market_id LIKE :ids ORDER BY market_id"
					.formatted(name.replace("xmin", "polymarket_markets.xmin")))
			.param("ids", family + "-%")
			.query()
			.singleColumn();
	}

	static List<String> markets(String family, int count, String price) {
		return IntStream.range(0, count)
			.mapToObj((number) -> GammaObjects.open(family + "-" + number, "Market %d of %s".formatted(number, family),
					price))
			.toList();
	}

}
