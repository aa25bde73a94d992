package ai.aigg.insights.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes folders with all that is in them.
 */
public final class Folders {

	private Folders() {
	}

	/**
	 * Deletes a folder; does nothing when it is absent.
	 * @param folder the folder
	 * @throws UncheckedIOException when something in it cannot be deleted
	 */
	public static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder %s could not be deleted".formatted(folder), ex);
		}
	}

}
