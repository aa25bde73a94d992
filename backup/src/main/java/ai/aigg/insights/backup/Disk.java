package ai.aigg.insights.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves, measures and removes files so that a loss of power leaves the old or the new.
 */
final class Disk {

	private static final Logger log = LoggerFactory.getLogger(Disk.class);

	private Disk() {
	}

	/**
	 * Gives a finished file or folder its name.
	 * @param partial what was written
	 * @param target its name from now on; must be free
	 */
	static void publish(Path partial, Path target) {
		try {
			Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
			sync(parent(target));
		}
		catch (IOException ex) {
			throw new BackupProblem("%s could not be given its name.".formatted(target),
					"Check the rights and the disk of the folder.", ex);
		}
	}

	/**
	 * Makes sure that a file or a folder's list of names is on the disk.
	 * @param path which
	 * @throws IOException when the disk says no
	 */
	static void sync(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/**
	 * Removes what a process that was killed had not finished.
	 * @param folder where
	 * @param before only what was last written before this time
	 */
	static void removeLeftovers(Path folder, Instant before) {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> paths = Files.list(folder)) {
			paths.filter((path) -> path.getFileName().toString().matches("\\..+\\.partial"))
				.filter((path) -> Instant.ofEpochMilli(path.toFile().lastModified()).isBefore(before))
				.forEach(Disk::forget);
		}
		catch (IOException ex) {
			throw new BackupProblem("The folder %s cannot be read.".formatted(folder), "Check its rights.", ex);
		}
	}

	static Path parent(Path path) {
		Path parent = path.toAbsolutePath().getParent();
		return (parent != null) ? parent : path;
	}

	static long size(Path path) {
		try (Stream<Path> files = Files.walk(path)) {
			return files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Removes a file or folder with all that is in it; nothing when it is absent.
	 * @param path which
	 */
	static void delete(Path path) {
		if (!Files.exists(path)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(path)) {
			List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
			for (Path each : deepestFirst) {
				Files.deleteIfExists(each);
			}
		}
		catch (IOException ex) {
			throw new BackupProblem("%s could not be removed.".formatted(path), "Check its rights.", ex);
		}
	}

	/**
	 * Removes something that does no harm when it stays.
	 * @param path which, or {@code null}
	 */
	static void forget(@Nullable Path path) {
		try {
			if (path != null) {
				delete(path);
			}
		}
		catch (BackupProblem ex) {
			log.warn("{} is left behind", path, ex);
		}
	}

}
