package ai.aigg.insights.schema.provision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The PostgreSQL server of this module's tests and small ways to ask it.
 */
final class BlankServer {

	private static final EmbeddedPostgres SERVER = start();

	private BlankServer() {
	}

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static DataSource newDatabase(String name) throws SQLException {
		execute(SERVER.getPostgresDatabase(), "CREATE DATABASE " + name);
		return SERVER.getDatabase("postgres", name);
	}

	static DataSource newProvisionedDatabase(String name) throws SQLException {
		DataSource database = newDatabase(name);
		Map<ServiceRole, String> passwords = new java.util.EnumMap<>(ServiceRole.class);
		for (ServiceRole role : ServiceRole.values()) {
			passwords.put(role, "secret of " + role);
		}
		new DatabaseProvisioner(database).provision(passwords);
		return database;
	}

	static DataSource as(ServiceRole role, String database) {
		return SERVER.getDatabase(role.roleName(), database);
	}

	/**
	 * Roles belong to the server; whoever made them left them without the right to sign
	 * in.
	 */
	static void newRolesMaySignIn() throws SQLException {
		for (ServiceRole role : ServiceRole.values()) {
			execute(SERVER.getPostgresDatabase(), "ALTER ROLE %s LOGIN".formatted(role.roleName()));
		}
	}

	static void execute(DataSource database, String sql) throws SQLException {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	static List<String> query(DataSource database, String sql) throws SQLException {
		try (Connection connection = database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<String> values = new ArrayList<>();
			while (rows.next()) {
				values.add(rows.getString(1));
			}
			return values;
		}
	}

}
