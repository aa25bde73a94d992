package ai.aigg.insights.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server as a child process, on the loopback interface only, without
 * passwords.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofSeconds(60);

	private final EmbeddedPostgres server;

	private EmbeddedPostgresServer(EmbeddedPostgres server) {
		this.server = server;
	}

	/**
	 * Starts a server on a folder that is kept: what was written is there again at the
	 * next start.
	 * @param dataDirectory the folder; made when absent
	 * @param port the port to listen on
	 * @return the running server
	 * @throws UncheckedIOException when it does not start
	 */
	public static EmbeddedPostgresServer start(Path dataDirectory, int port) {
		return start(EmbeddedPostgres.builder()
			.setDataDirectory(dataDirectory)
			.setCleanDataDirectory(false)
			.setPort(port)
			// Whoever started it stops it, after everything that uses it.
			.setRegisterShutdownHook(false)
			// The library turns these off; data that is kept must survive a crash.
			.setServerConfig("fsync", "on")
			.setServerConfig("full_page_writes", "on"));
	}

	/**
	 * Starts a server on a free port and an own folder that goes with it.
	 * @return the running server
	 * @throws UncheckedIOException when it does not start
	 */
	public static EmbeddedPostgresServer startTemporary() {
		return start(EmbeddedPostgres.builder());
	}

	private static EmbeddedPostgresServer start(EmbeddedPostgres.Builder builder) {
		try {
			return new EmbeddedPostgresServer(builder.setPGStartupWait(START_LIMIT)
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("max_connections", "150")
				.setServerConfig("timezone", "UTC")
				.setServerConfig("shared_preload_libraries", "pg_stat_statements")
				.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
				.setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
				.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL did not start", ex);
		}
	}

	/**
	 * Makes a database when there is none of that name.
	 * @param name its name
	 * @param template what it is a copy of: {@code template1}, or a prepared database
	 * that nobody is connected to
	 */
	public void createDatabase(String name, String template) {
		try (Connection connection = owner("postgres").getConnection()) {
			if (!exists(connection, name)) {
				try (Statement statement = connection.createStatement()) {
					statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(
							statement.enquoteIdentifier(name, true), statement.enquoteIdentifier(template, true)));
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database " + name + " could not be made", ex);
		}
	}

	private static boolean exists(Connection connection, String name) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
			query.setString(1, name);
			return query.executeQuery().next();
		}
	}

	/**
	 * Signs in as the superuser.
	 * @param database the database
	 * @return a source of unpooled connections
	 */
	public DataSource owner(String database) {
		return this.server.getDatabase("postgres", database);
	}

	/**
	 * The address for JDBC, without a user.
	 * @param database the database
	 * @return the URL
	 */
	public String jdbcUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.server.getPort(), database);
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL did not stop", ex);
		}
	}

}
