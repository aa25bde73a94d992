package ai.aigg.insights.analysis.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives the space of deleted rows back, at the pace of autovacuum: others use the disk
 * too.
 */
@Component
class Vacuum {

	private final JdbcTemplate jdbc;

	Vacuum(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Vacuums a table; no transaction is under way.
	 * @param table a table's name, of our making
	 */
	void gently(String table) {
		this.jdbc.execute((ConnectionCallback<Boolean>) (connection) -> vacuum(connection, table));
	}

	private static boolean vacuum(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET vacuum_cost_delay = '2ms'");
			try {
				return statement.execute("VACUUM (ANALYZE) " + table);
			}
			finally {
				statement.execute("RESET vacuum_cost_delay");
			}
		}
	}

}
