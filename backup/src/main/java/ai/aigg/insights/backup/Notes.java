package ai.aigg.insights.backup;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * When each chore last succeeded, kept in the repository so that every process knows.
 *
 * @param folder the repository
 */
record Notes(Path folder) {

	private static final String FILE = "notes.properties";

	/**
	 * When a chore last succeeded.
	 * @param chore which
	 * @return the time, empty when never
	 */
	Optional<Instant> lastSuccess(Chore chore) {
		String text = read().getProperty(chore.label());
		try {
			return Optional.ofNullable(text).map(Instant::parse);
		}
		catch (DateTimeParseException ex) {
			throw new BackupProblem("%s is damaged.".formatted(this.folder.resolve(FILE)),
					"Remove it; it only says when things were last done.", ex);
		}
	}

	/**
	 * Notes a success.
	 * @param chore which
	 * @param at when
	 */
	synchronized void succeeded(Chore chore, Instant at) {
		Properties notes = read();
		notes.setProperty(chore.label(), at.toString());
		StringWriter text = new StringWriter();
		try {
			notes.store(text, null);
			Path partial = Files.writeString(this.folder.resolve("." + FILE + ".partial"), text.toString());
			Disk.sync(partial);
			Files.move(partial, this.folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new BackupProblem("%s cannot be written.".formatted(this.folder.resolve(FILE)),
					"Check the rights and the disk of AIGG_BACKUP_DIR.", ex);
		}
	}

	private Properties read() {
		Properties notes = new Properties();
		Path file = this.folder.resolve(FILE);
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				notes.load(reader);
			}
			catch (IOException ex) {
				throw new BackupProblem("%s cannot be read.".formatted(file), "Check its rights.", ex);
			}
		}
		return notes;
	}

}
