package ai.aigg.insights.kit.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many jobs are due, under way or failing, and for how long the oldest has been due;
 * not a number while the database is away.
 */
class JobBacklog implements MeterBinder {

	private final JdbcClient jdbc;

	private final String table;

	JobBacklog(JdbcClient jdbc, String table) {
		this.jdbc = jdbc;
		this.table = table;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "jobs.due", "Jobs whose time has come and that nobody works on",
				"count(*) FILTER (WHERE NOT picked AND execution_time <= CURRENT_TIMESTAMP)");
		gauge(registry, "jobs.running", "Jobs that somebody works on", "count(*) FILTER (WHERE picked)");
		gauge(registry, "jobs.failing", "Jobs that failed and will be tried again",
				"count(*) FILTER (WHERE consecutive_failures > 0)");
		gauge(registry, "jobs.oldest.age.seconds", "For how long the oldest of those that are due has been due", """
				coalesce(extract(epoch FROM CURRENT_TIMESTAMP - min(execution_time) FILTER (
				    WHERE NOT picked AND execution_time <= CURRENT_TIMESTAMP)), 0)""");
	}

	private void gauge(MeterRegistry registry, String name, String description, String figure) {
		String sql = "SELECT (%s)::float8 FROM %s".formatted(figure, this.table);
		Gauge.builder(name, () -> query(sql)).description(description).register(registry);
	}

	private double query(String sql) {
		try {
			return this.jdbc.sql(sql).query(Double.class).single();
		}
		catch (DataAccessException ex) {
			return Double.NaN;
		}
	}

}
