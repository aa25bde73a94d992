package ai.aigg.insights.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A server on restored files that replays WAL to its end. Only a socket in a folder of
 * its own leads to it, and it archives nothing.
 */
final class ScratchServer implements AutoCloseable {

	private static final DateTimeFormatter TARGET = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'",
			Locale.ROOT);

	private static final int POLL_MILLIS = 200;

	private static final int STOP_SECONDS = 120;

	private final Process process;

	private final Path run;

	private final Thread stopWithUs;

	private ScratchServer(Process process, Path run) {
		this.process = process;
		this.run = run;
		this.stopWithUs = new Thread(process::destroy, "stop-scratch-postgres");
		Runtime.getRuntime().addShutdownHook(this.stopWithUs);
	}

	/**
	 * Starts it; what it still has to replay, it replays in the background.
	 * @param programs the programs
	 * @param data the restored files
	 * @param wal the archive
	 * @param target the second to stop at, or {@code null} for all there is
	 * @return the server
	 */
	static ScratchServer start(Programs programs, Path data, WalArchive wal, @Nullable Instant target) {
		try {
			// A socket's path has at most 107 letters, so it is not inside of data.
			Path run = Files.createTempDirectory("aigg-pg");
			Files.writeString(run.resolve("postgresql.conf"), "");
			Files.writeString(run.resolve("pg_hba.conf"), "local all all trust\n");
			Files.writeString(run.resolve("pg_ident.conf"), "");
			Files.writeString(data.resolve("recovery.signal"), "");
			Process process = new ProcessBuilder(command(programs, data, wal, target, run)).directory(run.toFile())
				.redirectErrorStream(true)
				.redirectOutput(run.resolve("log").toFile())
				.start();
			return new ScratchServer(process, run);
		}
		catch (IOException ex) {
			throw new BackupProblem("The scratch server could not be started on %s.".formatted(data),
					"Check AIGG_PG_BIN and the rights of the folder.", ex);
		}
	}

	private static List<String> command(Programs programs, Path data, WalArchive wal, @Nullable Instant target,
			Path run) {
		List<String> command = new ArrayList<>(Programs.notAsRoot());
		command.addAll(List.of(programs.program("postgres"), "-D", data.toString()));
		// On the command line, because there they win over the files of the copied
		// server.
		List<String> settings = new ArrayList<>(List.of("config_file=" + run.resolve("postgresql.conf"),
				"hba_file=" + run.resolve("pg_hba.conf"), "ident_file=" + run.resolve("pg_ident.conf"),
				"external_pid_file=", "listen_addresses=", "unix_socket_directories=" + run, "port=5432",
				"archive_mode=off", "ssl=off", "logging_collector=off", "log_destination=stderr", "lc_messages=C",
				"log_timezone=UTC", "shared_preload_libraries=", "cluster_name=aigg-scratch", "shared_buffers=64MB",
				"max_connections=20", "hot_standby=off", "primary_conninfo=",
				"restore_command=gzip -dc '%s/%%f.gz' > '%%p'".formatted(wal.folder()),
				"recovery_target_timeline=latest", "recovery_target_action=promote"));
		if (target != null) {
			// Names of zones, Z among them, are not understood this early.
			settings.add("recovery_target_time=" + TARGET.format(target.atOffset(ZoneOffset.UTC)));
		}
		settings.forEach((setting) -> command.addAll(List.of("-c", setting)));
		return command;
	}

	/**
	 * How to ask it.
	 * @param programs the programs
	 * @param database which database
	 * @param user a superuser's name
	 * @return a client
	 */
	Psql psql(Programs programs, String database, String user) {
		return new Psql(programs, new Server(this.run.toString(), 5432, database, user, null));
	}

	/**
	 * Waits until everything is replayed and the server takes questions.
	 * @param programs the programs
	 * @return when the last transaction in it was committed, empty when it replayed none
	 * @throws BackupProblem when the WAL does not lead to the target
	 */
	Optional<String> awaitReplayed(Programs programs) {
		long rounds = programs.limit().toMillis() / POLL_MILLIS;
		try {
			for (long round = 0; round < rounds; round++) {
				if (this.process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
					throw failed();
				}
				if (Files.exists(this.run.resolve(".s.PGSQL.5432")) && answers(programs)) {
					return log().filter((line) -> line.contains("last completed transaction was at log time"))
						.map((line) -> line.replaceFirst(".*log time ", ""))
						.reduce((first, second) -> second);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackupProblem("The restore was stopped.", "Run it again, into a new folder.", ex);
		}
		throw new BackupProblem("The restore did not end within %d minutes.".formatted(programs.limit().toMinutes()),
				"Raise AIGG_BACKUP_LIMIT_MINUTES.");
	}

	private boolean answers(Programs programs) throws InterruptedException {
		try {
			// Every word is said, for the environment may name another server.
			Process ready = new ProcessBuilder(programs.program("pg_isready"), "--quiet", "--host=" + this.run,
					"--port=5432", "--dbname=postgres", "--username=postgres")
				.start();
			return ready.waitFor() == 0;
		}
		catch (IOException ex) {
			throw new BackupProblem("pg_isready could not be run.", "Check AIGG_PG_BIN.", ex);
		}
	}

	private BackupProblem failed() {
		if (log().anyMatch((line) -> line.contains("recovery ended before configured recovery target was reached"))) {
			return new BackupProblem(
					"The WAL in the archive ends before that time; the last transaction in it is of %s."
						.formatted(log().filter((line) -> line.contains("last completed transaction was at log time"))
							.map((line) -> line.replaceFirst(".*log time ", ""))
							.reduce((first, second) -> second)
							.orElse("before the base copy")),
					"Choose an earlier time, or leave --at away to restore everything there is.");
		}
		return new BackupProblem(
				"The scratch server gave up: %s".formatted(log()
					.filter((line) -> line.contains("FATAL") || line.contains("PANIC") || line.contains("No space"))
					.findFirst()
					.orElse("exit code " + this.process.exitValue())),
				"Use an older copy, or look for what is damaged: aigg backup verify.");
	}

	private Stream<String> log() {
		try {
			return Files.readAllLines(this.run.resolve("log")).stream();
		}
		catch (IOException ex) {
			throw new BackupProblem("The scratch server's log cannot be read.", "Run it again.", ex);
		}
	}

	@Override
	public void close() {
		// Clients are gone by now, so the gentle way ends at once.
		this.process.toHandle().destroy();
		try {
			if (!this.process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new BackupProblem("The scratch server did not stop and was killed.",
						"Do not use its folder; restore again.");
			}
			Runtime.getRuntime().removeShutdownHook(this.stopWithUs);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackupProblem("The scratch server's end was not awaited.", "Restore again.", ex);
		}
		finally {
			Disk.forget(this.run);
		}
	}

}
