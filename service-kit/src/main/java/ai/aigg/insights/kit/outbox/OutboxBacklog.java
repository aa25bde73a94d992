package ai.aigg.insights.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many events wait to be sent, and for how long the oldest has waited; not a number
 * while the database is away.
 */
class OutboxBacklog implements MeterBinder {

	private final JdbcClient jdbc;

	private final String table;

	OutboxBacklog(JdbcClient jdbc, String table) {
		this.jdbc = jdbc;
		this.table = table;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("outbox.pending", () -> query("SELECT count(*)::float8 FROM %s"))
			.description("Events that wait to be sent")
			.register(registry);
		Gauge
			.builder("outbox.oldest.age", () -> query(
					"SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 FROM %s"))
			.baseUnit("seconds")
			.description("How long the oldest of them has waited")
			.register(registry);
	}

	private double query(String sql) {
		try {
			return this.jdbc.sql(sql.formatted(this.table)).query(Double.class).single();
		}
		catch (DataAccessException ex) {
			return Double.NaN;
		}
	}

}
