package ai.aigg.insights.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * One finished copy of the database in the repository.
 *
 * @param kind what it is
 * @param taken when it began
 * @param path the folder or file
 */
record Copy(Kind kind, Instant taken, Path path) {

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	static String name(Instant taken) {
		return NAME.format(taken);
	}

	static Optional<Copy> of(Kind kind, Path path) {
		try {
			return Optional.of(new Copy(kind, NAME.parse(path.getFileName().toString(), Instant::from), path));
		}
		catch (DateTimeParseException ex) {
			// Something else, or a copy that was never finished.
			return Optional.empty();
		}
	}

	String name() {
		return name(this.taken);
	}

	/**
	 * The kinds of copies.
	 */
	enum Kind {

		/** The server's files, from which WAL leads to any second. */
		BASE,

		/** The logical copy of pg_dump, which any newer version of PostgreSQL reads. */
		DUMP;

		String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
