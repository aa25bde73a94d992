package ai.aigg.insights.kit.read;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks what may be answered a moment late: lists, histories, statistics. Who has to see
 * what was written just now asks the service's own database instead.
 */
public final class ReadClient implements AutoCloseable {

	private final JdbcClient jdbc;

	private final @Nullable HikariDataSource pool;

	ReadClient(JdbcClient jdbc, @Nullable HikariDataSource pool) {
		this.jdbc = jdbc;
		this.pool = pool;
	}

	/**
	 * A client of the service's own database, when there is no other, and for tests.
	 * @param jdbc the database
	 * @return the client
	 */
	public static ReadClient of(JdbcClient jdbc) {
		return new ReadClient(jdbc, null);
	}

	static ReadClient of(HikariDataSource pool) {
		return new ReadClient(JdbcClient.create(pool), pool);
	}

	/**
	 * Begins a query.
	 * @param sql a statement that changes nothing
	 * @return what binds and runs it
	 */
	public JdbcClient.StatementSpec sql(String sql) {
		return this.jdbc.sql(sql);
	}

	@Override
	public void close() {
		if (this.pool != null) {
			this.pool.close();
		}
	}

}
