package ai.aigg.insights.kit.loop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lets one instance of a service do something at a time. The advisory lock belongs to a
 * session, not to a transaction, for the work may take minutes; PostgreSQL frees it when
 * the instance dies.
 */
@Component
public class SingleInstance {

	private static final Logger log = LoggerFactory.getLogger(SingleInstance.class);

	private final DataSource dataSource;

	SingleInstance(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Works unless another instance is at it.
	 * @param name names the work, the same on every instance
	 * @param work what to do; one pooled connection is taken while it runs
	 * @return {@code false} when another instance is at it and nothing was done
	 * @throws SQLException when the database is away
	 */
	public boolean run(String name, Runnable work) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			noticeDeath(connection);
			if (!ask(connection, "SELECT pg_try_advisory_lock(hashtext(?))", name)) {
				return false;
			}
			try {
				work.run();
			}
			finally {
				unlock(connection, name);
			}
			return true;
		}
	}

	/**
	 * Makes the server ask whether this end still lives: a machine that is cut off says
	 * no good-bye, and the server would keep the lock for two hours.
	 */
	private static void noticeDeath(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(
					"""
							SELECT set_config('tcp_keepalives_idle', '5', false),
								set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '2', false)
							""");
		}
	}

	private static void unlock(Connection connection, String name) throws SQLException {
		try {
			ask(connection, "SELECT pg_advisory_unlock(hashtext(?))", name);
		}
		catch (SQLException ex) {
			// Back in the pool it would keep the lock from everybody.
			log.warn("The lock of {} could not be given back; its connection is given up", name, ex);
			connection.abort(Runnable::run);
		}
	}

	private static boolean ask(Connection connection, String sql, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, name);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

}
