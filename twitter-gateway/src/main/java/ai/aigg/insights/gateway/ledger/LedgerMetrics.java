package ai.aigg.insights.gateway.ledger;

import java.time.Duration;
import java.util.List;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the table's rows by how they ended, from the rows themselves: received =
 * answered + refused + failed + pending holds by construction.
 */
@Component
class LedgerMetrics implements LoopingComponent {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	private final MultiGauge gauge;

	private final SignalledLoop loop = new SignalledLoop("ledger-metrics", PAUSE, this::refresh);

	LedgerMetrics(JdbcClient jdbc, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.gauge = MultiGauge.builder("interactions")
			.description("Mentions by status and reason code")
			.register(meters);
	}

	boolean refresh() {
		List<MultiGauge.Row<?>> rows = this.jdbc.sql("""
				SELECT processing_status AS status,
					CASE WHEN processing_status = 'pending' THEN 'none' ELSE coalesce(reason, 'none') END AS reason,
					count(*) AS number
				FROM twitter_interactions GROUP BY 1, 2
				""").<MultiGauge
				.Row<?>>query(
						(row, number) -> MultiGauge.Row.of(
								Tags.of("status", row.getString("status"), "reason", row.getString("reason")),
								row.getLong("number")))
			.list();
		this.gauge.register(rows, true);
		return false;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
