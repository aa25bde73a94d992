package ai.aigg.insights.markets.sync;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lets one instance sweep at a time. The lock belongs to a session and not to a
 * transaction, for a sweep may take minutes; PostgreSQL frees it when the instance dies.
 */
@Component
class SweepLock {

	private static final Logger log = LoggerFactory.getLogger(SweepLock.class);

	private static final String LOCK = "SELECT pg_try_advisory_lock(hashtext('polymarket_markets.sweep'))";

	private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtext('polymarket_markets.sweep'))";

	private final DataSource dataSource;

	SweepLock(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Does something unless another instance is at it.
	 * @param action what to do
	 * @return whether it was done
	 * @throws SQLException when the database is away
	 */
	boolean run(Runnable action) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			if (!ask(connection, LOCK)) {
				return false;
			}
			try {
				action.run();
			}
			finally {
				unlock(connection);
			}
			return true;
		}
	}

	private static void unlock(Connection connection) throws SQLException {
		try {
			ask(connection, UNLOCK);
		}
		catch (SQLException ex) {
			// Back in the pool it would keep the lock from everybody.
			log.warn("The sweep's lock could not be given back; its connection is given up", ex);
			connection.abort(Runnable::run);
		}
	}

	private static boolean ask(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			return row.next() && row.getBoolean(1);
		}
	}

}
