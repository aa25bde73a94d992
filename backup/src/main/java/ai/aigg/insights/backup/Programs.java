package ai.aigg.insights.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs.
 *
 * @param folder where they are
 * @param limit how long one may take
 */
record Programs(Path folder, Duration limit) {

	private static final int MOST_OUTPUT = 32 << 20;

	private static final int MOST_COMPLAINT = 64 << 10;

	/**
	 * Finds the programs: in the named folder, on the path, or where Debian has them, the
	 * newest first.
	 * @param settings the folder, when it is named, and the limit
	 * @return the programs
	 * @throws BackupProblem when there are none
	 */
	static Programs find(Settings settings) {
		Path named = settings.programs();
		List<Path> candidates = (named != null) ? List.of(named)
				: Stream.concat(onPath(), debian(Path.of("/usr/lib/postgresql"))).toList();
		return candidates.stream()
			.filter((folder) -> Files.isExecutable(folder.resolve("pg_basebackup")))
			.findFirst()
			.map((folder) -> new Programs(folder, settings.limit()))
			.orElseThrow(() -> new BackupProblem("PostgreSQL's program pg_basebackup was not found.",
					"Install the server's package (Debian: postgresql-15), or name its folder in AIGG_PG_BIN."));
	}

	private static Stream<Path> onPath() {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
			.filter((entry) -> !entry.isBlank())
			.map(Path::of)
			// Debian's /usr/bin has wrappers for clients, without the server beside them.
			.filter((folder) -> Files.isExecutable(folder.resolve("postgres")));
	}

	static Stream<Path> debian(Path root) {
		if (!Files.isDirectory(root)) {
			return Stream.empty();
		}
		try (Stream<Path> versions = Files.list(root)) {
			return versions.filter((version) -> version.getFileName().toString().matches("[0-9]{1,3}"))
				.sorted((a, b) -> Integer.compare(Integer.parseInt(b.getFileName().toString()),
						Integer.parseInt(a.getFileName().toString())))
				.map((version) -> version.resolve("bin"))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new BackupProblem("The folder %s cannot be read.".formatted(root), "Check its rights.", ex);
		}
	}

	/**
	 * The version of these programs.
	 * @return the major number, such as 15
	 */
	int version() {
		String said = run(Map.of(), List.of(program("pg_basebackup"), "--version"));
		return Integer.parseInt(said.replaceAll("(?s)^\\D*(\\d+).*$", "$1"));
	}

	String program(String name) {
		return this.folder.resolve(name).toString();
	}

	/**
	 * The words before a program that refuses to be started by root: a name space in
	 * which we are nobody, with the same rights to files.
	 * @return the words, none when we are not root
	 */
	static List<String> notAsRoot() {
		return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
	}

	/**
	 * Runs a program to its end.
	 * @param variables more environment
	 * @param command the program and its arguments
	 * @return what it wrote to standard output, at most 32 MB
	 * @throws BackupProblem when it fails, or takes too long
	 */
	String run(Map<String, String> variables, List<String> command) {
		String name = Path.of(command.getFirst()).getFileName().toString();
		Path out = null;
		Path err = null;
		try {
			out = Files.createTempFile("aigg-backup", ".out");
			err = Files.createTempFile("aigg-backup", ".err");
			ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().putAll(variables);
			builder.environment().put("LC_ALL", "C");
			int exit = await(builder.start(), name);
			if (exit != 0) {
				throw failed(name, exit, beginning(err, MOST_COMPLAINT));
			}
			return beginning(out, MOST_OUTPUT);
		}
		catch (IOException ex) {
			throw new BackupProblem("The program %s could not be run.".formatted(name),
					"Check AIGG_PG_BIN, and that the disk of %s is not full."
						.formatted(System.getProperty("java.io.tmpdir")),
					ex);
		}
		finally {
			Disk.forget(out);
			Disk.forget(err);
		}
	}

	private int await(Process process, String name) {
		try {
			if (process.waitFor(this.limit.toMillis(), TimeUnit.MILLISECONDS)) {
				return process.exitValue();
			}
			throw new BackupProblem("%s did not end within %d minutes.".formatted(name, this.limit.toMinutes()),
					"Look at the server's load, or raise AIGG_BACKUP_LIMIT_MINUTES.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackupProblem("%s was stopped.".formatted(name), "Run it again.", ex);
		}
		finally {
			process.destroy();
		}
	}

	private static BackupProblem failed(String name, int exit, String complaint) {
		List<String> lines = complaint.lines().filter((line) -> !line.isBlank()).toList();
		String first = lines.stream()
			.filter((line) -> line.contains("error:") || line.contains("FATAL") || line.contains("No space"))
			.findFirst()
			.orElse(lines.isEmpty() ? "exit code " + exit : lines.getLast());
		if (complaint.contains("No space left on device")) {
			return new BackupProblem("The disk is full: " + first,
					"Make room, then run it again; nothing that was there before is touched.");
		}
		return new BackupProblem("%s failed: %s".formatted(name, first),
				"Check the connection (AIGG_DB_URL, AIGG_BACKUP_DB_USER) and the server's log.");
	}

	private static String beginning(Path file, int most) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(most), StandardCharsets.UTF_8);
		}
	}

}
