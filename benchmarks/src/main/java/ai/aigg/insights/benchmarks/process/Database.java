package ai.aigg.insights.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import ai.aigg.insights.embedded.FreePorts;
import ai.aigg.insights.schema.provision.DatabaseProvisioner;
import ai.aigg.insights.schema.provision.ServiceRole;

/**
 * A PostgreSQL that can be killed and comes back with all that was committed.
 */
public final class Database implements AutoCloseable {

	/** Of all roles of services. */
	public static final String PASSWORD = "chaos";

	private static final String NAME = "chaos";

	private final Path folder;

	private final int port = FreePorts.next();

	// The library that starts it leaves it alone when this JVM ends.
	private final Thread lastResort = new Thread(this::slay, "slay-postgres");

	private EmbeddedPostgresServer server;

	private Database(Path folder) {
		this.folder = folder;
		this.server = EmbeddedPostgresServer.start(folder, this.port);
		Runtime.getRuntime().addShutdownHook(this.lastResort);
	}

	/**
	 * Starts one with the whole schema.
	 * @param folder for its data
	 * @return the running server
	 */
	public static Database start(Path folder) {
		Database database = new Database(folder);
		try {
			database.server.createDatabase(NAME, "template1");
			new DatabaseProvisioner(database.server.owner(NAME)).provision(passwords());
			return database;
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
	}

	private static Map<ServiceRole, String> passwords() {
		Map<ServiceRole, String> passwords = new EnumMap<>(ServiceRole.class);
		Stream.of(ServiceRole.values()).forEach((role) -> passwords.put(role, PASSWORD));
		return passwords;
	}

	/**
	 * The address for JDBC.
	 * @param session the name that sessions carry
	 * @return the address
	 */
	public String url(String session) {
		return this.server.jdbcUrl(NAME) + "?ApplicationName=" + session;
	}

	/**
	 * Where sessions of the owner of everything come from.
	 * @return good for as long as this database is not closed, crashes included
	 */
	public DataSource owners() {
		return this.server.owner(NAME);
	}

	/**
	 * A new session as the owner of everything.
	 * @return to be closed
	 * @throws SQLException when there is none
	 */
	public Connection owner() throws SQLException {
		Connection connection = this.server.owner(NAME).getConnection();
		try (Statement statement = connection.createStatement()) {
			// Nothing of ours may wait for ever.
			statement.execute("SET lock_timeout = '10s'; SET statement_timeout = '30s'");
			return connection;
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	/**
	 * Runs a statement as the owner.
	 * @param sql the statement
	 * @throws SQLException when it fails
	 */
	public void run(String sql) throws SQLException {
		try (Connection connection = owner(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Kills all its processes and brings it back. */
	public void crash() {
		slay();
		this.server.close();
		this.server = EmbeddedPostgresServer.start(this.folder, this.port);
	}

	private void slay() {
		ProcessHandle.of(pid()).ifPresent((postmaster) -> {
			List<ProcessHandle> all = postmaster.descendants().toList();
			postmaster.destroyForcibly();
			all.forEach(ProcessHandle::destroyForcibly);
			try {
				postmaster.onExit().get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("PostgreSQL cannot be killed", ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	/** The postmaster's process; one that is certainly none when it does not run. */
	private long pid() {
		Path file = this.folder.resolve("postmaster.pid");
		try {
			return Files.exists(file) ? Long.parseLong(Files.readAllLines(file).getFirst().strip()) : Long.MAX_VALUE;
		}
		catch (IOException ex) {
			throw new IllegalStateException("PostgreSQL's process is not known", ex);
		}
	}

	@Override
	public void close() {
		if (this.lastResort.getState() == Thread.State.NEW) {
			try {
				Runtime.getRuntime().removeShutdownHook(this.lastResort);
			}
			catch (IllegalStateException ex) {
				// The JVM ends already, and the hook does the rest.
				return;
			}
		}
		this.server.close();
	}

}
