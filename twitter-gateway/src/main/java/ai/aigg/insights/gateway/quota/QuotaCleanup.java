package ai.aigg.insights.gateway.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes windows that are over for two days.
 */
@Component
class QuotaCleanup implements LoopingComponent {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SignalledLoop loop = new SignalledLoop("quota-windows", Duration.ofHours(1), this::clean);

	QuotaCleanup(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private boolean clean() {
		this.jdbc.sql("DELETE FROM gateway_quotas WHERE window_start < :before")
			.param("before", this.clock.instant().atOffset(ZoneOffset.UTC).minusDays(2))
			.update();
		return false;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
