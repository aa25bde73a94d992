package ai.aigg.insights.gateway.mentions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.stereotype.Component;

/**
 * Lets one instance read at a time: reads cost money. An advisory lock of a session, so
 * no transaction is open while X is asked and a dead instance holds nothing.
 */
@Component
class PollLock {

	private static final String NAME = "aigg.gateway.mentions";

	private final DataSource dataSource;

	PollLock(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Works while holding the lock.
	 * @param work what to do
	 * @return {@code false} when another instance holds it and nothing was done
	 * @throws SQLException when the database is away
	 */
	boolean holding(Runnable work) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			if (!call(connection, "SELECT pg_try_advisory_lock(hashtext(?))")) {
				return false;
			}
			try {
				work.run();
			}
			finally {
				call(connection, "SELECT pg_advisory_unlock(hashtext(?))");
			}
			return true;
		}
	}

	private static boolean call(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, NAME);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

}
