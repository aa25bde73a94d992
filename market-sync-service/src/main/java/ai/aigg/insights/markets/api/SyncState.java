package ai.aigg.insights.markets.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads how far the reading of Polymarket is.
 */
@Component
class SyncState {

	private final JdbcClient jdbc;

	SyncState(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Nullable Instant lastCompleteSweep() {
		return this.jdbc
			.sql("SELECT max(finished_at) FROM market_sync_runs WHERE kind = 'sweep' AND status = 'complete'")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

}
