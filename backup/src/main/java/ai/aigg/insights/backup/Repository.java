package ai.aigg.insights.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ai.aigg.insights.backup.Copy.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with all copies: {@code base}, {@code dump} and {@code wal}.
 *
 * @param folder the folder
 * @param reserveBytes what must stay free on its disk
 */
record Repository(Path folder, long reserveBytes) {

	private static final Logger log = LoggerFactory.getLogger(Repository.class);

	/** The server may be writing a younger one. */
	private static final Duration LEFTOVER_AGE = Duration.ofHours(1);

	WalArchive wal() {
		return new WalArchive(this.folder.resolve("wal"));
	}

	/**
	 * The finished copies of a kind.
	 * @param kind which kind
	 * @return the newest first
	 */
	List<Copy> copies(Kind kind) {
		Path place = place(kind);
		if (!Files.isDirectory(place)) {
			return List.of();
		}
		try (Stream<Path> paths = Files.list(place)) {
			return paths.flatMap((path) -> Copy.of(kind, path).stream())
				.sorted(Comparator.comparing(Copy::taken).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new BackupProblem("The folder %s cannot be read.".formatted(place), "Check its rights.", ex);
		}
	}

	/**
	 * Gives the place for a copy that is about to be made. It is no copy until it is
	 * published.
	 * @param kind which kind
	 * @param taken when it begins
	 * @param needed bytes that it may take at most
	 * @return a path that does not exist
	 * @throws BackupProblem when there is not enough room
	 */
	Path begin(Kind kind, Instant taken, long needed) {
		Path place = place(kind);
		try {
			Files.createDirectories(place,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			Disk.removeLeftovers(place, Instant.MAX);
			long free = Files.getFileStore(place).getUsableSpace();
			if (free - needed < this.reserveBytes) {
				throw new BackupProblem(
						"The disk of %s is too full: %d MB are free, %d may be needed and %d must stay."
							.formatted(this.folder, free >> 20, needed >> 20, this.reserveBytes >> 20),
						"Make room, then run it again; nothing that was there before is touched.");
			}
		}
		catch (IOException ex) {
			throw new BackupProblem("The folder %s cannot be written.".formatted(place),
					"Check the rights of AIGG_BACKUP_DIR.", ex);
		}
		Path partial = place.resolve("." + Copy.name(taken) + ".partial");
		Disk.delete(partial);
		return partial;
	}

	Copy finish(Kind kind, Instant taken, Path partial) {
		Path target = place(kind).resolve(Copy.name(taken));
		Disk.publish(partial, target);
		return new Copy(kind, taken, target);
	}

	/**
	 * Removes what is no longer kept, and the WAL that leads to none of the kept days.
	 * Only to be called when a new copy has succeeded.
	 * @param retention what is kept
	 * @param programs the programs
	 * @param now the time
	 * @return how many copies were removed
	 */
	int prune(Retention retention, Programs programs, Instant now) {
		int removed = 0;
		Disk.removeLeftovers(wal().folder(), now.minus(LEFTOVER_AGE));
		for (Kind kind : Kind.values()) {
			List<Copy> copies = copies(kind);
			Set<Instant> kept = retention.keep(copies.stream().map(Copy::taken).toList()).keySet();
			for (Copy copy : copies) {
				if (!kept.contains(copy.taken())) {
					log.info("The {} copy of {} is no longer kept", kind.label(), copy.taken());
					Disk.delete(copy.path());
					removed++;
				}
			}
		}
		oldestDay(retention).ifPresent((oldest) -> programs.run(Map.of(), List.of(programs.program("pg_archivecleanup"),
				"-x", ".gz", wal().folder().toString(), Manifest.of(oldest.path()).first().name())));
		return removed;
	}

	/**
	 * The base copy from which on every second can be reached; older ones stand for
	 * themselves.
	 */
	Optional<Copy> oldestDay(Retention retention) {
		List<Copy> bases = copies(Kind.BASE);
		Set<Instant> daily = new Retention(retention.days(), 0, 0).keep(bases.stream().map(Copy::taken).toList())
			.keySet();
		return bases.stream()
			.filter((base) -> daily.contains(base.taken()))
			.min(Comparator.comparing(Copy::taken))
			.filter((base) -> Files.isDirectory(wal().folder()));
	}

	/**
	 * Does something that no second process may do at the same time.
	 * @param work what to do
	 * @return what it gives
	 * @throws BackupProblem when another process is at it
	 */
	<T> T alone(Supplier<T> work) {
		try {
			Files.createDirectories(this.folder);
			try (FileChannel channel = FileChannel.open(this.folder.resolve(".lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE)) {
				if (channel.tryLock() == null) {
					throw new BackupProblem("Another process works on %s.".formatted(this.folder),
							"Wait until it has finished.");
				}
				return work.get();
			}
		}
		catch (IOException ex) {
			throw new BackupProblem("The folder %s cannot be written.".formatted(this.folder),
					"Check the rights of AIGG_BACKUP_DIR.", ex);
		}
	}

	private Path place(Kind kind) {
		return this.folder.resolve(kind.label());
	}

}
