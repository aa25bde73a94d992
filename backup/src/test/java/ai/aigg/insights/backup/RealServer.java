package ai.aigg.insights.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import ai.aigg.insights.schema.provision.DatabaseProvisioner;
import org.postgresql.ds.PGSimpleDataSource;

import static org.awaitility.Awaitility.await;

/**
 * A server of the machine's own PostgreSQL that archives its WAL as the documentation
 * tells operators to.
 */
final class RealServer {

	/** Kept here, for the logging forgets levels of loggers that nobody holds. */
	private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

	static final String DATABASE = "aigg_insights";

	private final Programs programs;

	private final Path data;

	private final Path wal;

	private final int port;

	private Process process;

	private RealServer(Programs programs, Path data, Path wal, int port) throws IOException {
		this.programs = programs;
		this.data = data;
		this.wal = wal;
		this.port = port;
		this.process = start();
	}

	/** Makes a server with the whole schema. */
	static RealServer create(Programs programs, Path folder, Path wal) throws IOException {
		LIQUIBASE.setLevel(Level.WARNING);
		Path data = folder.resolve("data");
		Files.createDirectories(wal);
		List<String> initdb = new ArrayList<>(Programs.notAsRoot());
		initdb.addAll(List.of(programs.program("initdb"), "--pgdata=" + data, "--username=postgres", "--auth=trust",
				"--no-sync", "--encoding=UTF8", "--locale=C.UTF-8"));
		programs.run(Map.of(), initdb);
		RealServer server = new RealServer(programs, data, wal, freePort());
		server.psql("postgres", "postgres").rows("CREATE DATABASE " + DATABASE);
		PGSimpleDataSource owner = new PGSimpleDataSource();
		owner.setUrl("jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port, DATABASE));
		owner.setUser("postgres");
		new DatabaseProvisioner(owner).provision(Map.of());
		server.owner().rows("ALTER ROLE aigg_backup LOGIN");
		return server;
	}

	/** Goes on with the data that somebody restored. */
	static RealServer on(Programs programs, Path data, Path wal) throws IOException {
		return new RealServer(programs, data, wal, freePort());
	}

	private Process start() throws IOException {
		List<String> command = new ArrayList<>(Programs.notAsRoot());
		Path archiveWal = Path.of("../ops/backup/archive-wal").toAbsolutePath().normalize();
		command.addAll(List.of(this.programs.program("postgres"), "-D", this.data.toString(), "-c", "port=" + this.port,
				"-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "archive_mode=on", "-c",
				"archive_command=%s %%p %%f %s".formatted(archiveWal, this.wal), "-c", "archive_timeout=60", "-c",
				"timezone=UTC", "-c", "fsync=off"));
		Process started = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.data.resolveSibling(this.data.getFileName() + ".log").toFile())
			.start();
		this.process = started;
		await().atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.until(() -> psql("postgres", "postgres").one("SELECT 1").equals("1"));
		return started;
	}

	Psql psql(String database, String user) {
		return new Psql(this.programs, new Server("127.0.0.1", this.port, database, user, null));
	}

	Psql owner() {
		return psql(DATABASE, "postgres");
	}

	Server server() {
		return psql(DATABASE, "aigg_backup").server();
	}

	/** Ends it as a power cut would. */
	void kill() throws InterruptedException {
		// Only the first process: its children notice at once.
		this.process.destroyForcibly();
		this.process.waitFor(20, TimeUnit.SECONDS);
	}

	void stop() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor(20, TimeUnit.SECONDS);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
