package ai.aigg.insights.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where the database, the copies and PostgreSQL's programs are.
 *
 * @param folder the repository of the copies, WAL among them
 * @param scratch where copies are unpacked to be checked
 * @param programs the folder of PostgreSQL's programs, or {@code null} to look for it
 * @param server the database that is copied
 * @param reserveBytes what must stay free on the repository's disk
 * @param limit how long one program may take
 * @param metricsPort where the runner shows its metrics, 0 for any free port
 */
record Settings(Path folder, Path scratch, @Nullable Path programs, Server server, long reserveBytes, Duration limit,
		int metricsPort) {

	private static final Pattern URL = Pattern
		.compile("jdbc:postgresql://([A-Za-z0-9_.-]+)(?::([0-9]{1,5}))?/([A-Za-z0-9_-]+)(?:\\?.*)?");

	private static final String DEFAULT_URL = "jdbc:postgresql://localhost:5432/aigg_insights";

	Settings {
		if (folder.toString().matches(".*['\"%\\\\\\n].*")) {
			throw new BackupProblem("The folder's name %s cannot be part of a restore_command.".formatted(folder),
					"Choose AIGG_BACKUP_DIR without quotes, backslashes and percent signs.");
		}
	}

	/**
	 * Reads the settings.
	 * @param variables the environment; a password may be a file's name in the variable
	 * with {@code _FILE}
	 * @return the settings
	 * @throws BackupProblem when one of them cannot be understood
	 */
	static Settings from(Function<String, Optional<String>> variables) {
		Path folder = Path.of(variables.apply("AIGG_BACKUP_DIR").orElse("backups")).toAbsolutePath().normalize();
		return new Settings(folder,
				Path.of(variables.apply("AIGG_BACKUP_SCRATCH").orElse(System.getProperty("java.io.tmpdir"))),
				variables.apply("AIGG_PG_BIN").map(Path::of).orElse(null), server(variables),
				number(variables, "AIGG_BACKUP_RESERVE_MB", 512, 1L << 30) << 20,
				Duration.ofMinutes(number(variables, "AIGG_BACKUP_LIMIT_MINUTES", 360, 10_000)),
				(int) number(variables, "AIGG_BACKUP_METRICS_PORT", 9085, 65_535));
	}

	private static Server server(Function<String, Optional<String>> variables) {
		Matcher url = URL.matcher(variables.apply("AIGG_DB_URL").orElse(DEFAULT_URL));
		if (!url.matches()) {
			throw new BackupProblem("AIGG_DB_URL is not understood.", "It looks like " + DEFAULT_URL);
		}
		String port = url.group(2);
		return new Server(url.group(1), (port != null) ? Integer.parseInt(port) : 5432, url.group(3),
				variables.apply("AIGG_BACKUP_DB_USER").orElse("aigg_backup"), password(variables));
	}

	private static @Nullable String password(Function<String, Optional<String>> variables) {
		Optional<String> file = variables.apply("AIGG_DB_PASSWORD_BACKUP_FILE");
		if (file.isEmpty()) {
			return variables.apply("AIGG_DB_PASSWORD_BACKUP").orElse(null);
		}
		try {
			return Files.readString(Path.of(file.get())).strip();
		}
		catch (IOException ex) {
			throw new BackupProblem("AIGG_DB_PASSWORD_BACKUP_FILE names a file that cannot be read.",
					"Check the name and the rights of " + file.get(), ex);
		}
	}

	private static long number(Function<String, Optional<String>> variables, String name, long otherwise, long most) {
		String text = variables.apply(name).orElse(Long.toString(otherwise));
		if (!text.matches("[0-9]{1,12}") || Long.parseLong(text) > most) {
			throw new BackupProblem("%s is not a number from 0 to %d.".formatted(name, most), "Correct the setting.");
		}
		return Long.parseLong(text);
	}

}
