package ai.aigg.insights.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a base copy says about itself.
 *
 * @param first the first segment of WAL that it needs
 * @param finished from when on the server's state can be reached from it
 */
record Manifest(WalSegment first, Instant finished) {

	static final String FILE = "backup_manifest";

	private static final String FINISHED = "finished";

	private static final Pattern RANGE = Pattern
		.compile("\"Timeline\":\\s*(\\d{1,9}),\\s*\"Start-LSN\":\\s*\"([0-9A-F]{1,8}/[0-9A-F]{1,8})\"");

	/**
	 * Notes in a copy that is being made when it was finished.
	 * @param folder the copy
	 * @param finished the server's time
	 * @throws IOException when it cannot be written
	 */
	static void finish(Path folder, Instant finished) throws IOException {
		Path note = Files.writeString(folder.resolve(FINISHED), finished.toString());
		Disk.sync(note);
	}

	/**
	 * Reads a copy's own words.
	 * @param folder the copy
	 * @return what it says
	 * @throws BackupProblem when it is damaged
	 */
	static Manifest of(Path folder) {
		try {
			Matcher range = RANGE.matcher(Files.readString(folder.resolve(FILE)));
			if (!range.find()) {
				throw damaged(folder, null);
			}
			return new Manifest(WalSegment.at(Long.parseLong(range.group(1)), range.group(2)),
					Instant.parse(Files.readString(folder.resolve(FINISHED)).strip()));
		}
		catch (IOException | DateTimeParseException ex) {
			throw damaged(folder, ex);
		}
	}

	private static BackupProblem damaged(Path folder, @Nullable Exception cause) {
		return new BackupProblem("The base copy %s is damaged: its manifest is not whole.".formatted(folder),
				"Use an older copy, and make a new one now: aigg backup now.", cause);
	}

}
