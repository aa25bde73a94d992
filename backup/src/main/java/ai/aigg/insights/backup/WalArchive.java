package ai.aigg.insights.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The WAL that the server has handed over, compressed, one file a segment.
 *
 * @param folder where {@code archive-wal} puts it
 */
record WalArchive(Path folder) {

	private static final String SUFFIX = ".gz";

	/**
	 * Everything that is there.
	 * @return the segments in order
	 */
	SortedSet<WalSegment> segments() {
		if (!Files.isDirectory(this.folder)) {
			return new TreeSet<>();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(SUFFIX))
				.map((name) -> name.substring(0, name.length() - SUFFIX.length()))
				.filter(WalSegment::isName)
				.map(WalSegment::parse)
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new BackupProblem("The archive %s cannot be read.".formatted(this.folder), "Check its rights.", ex);
		}
	}

	boolean has(String name) {
		return Files.exists(file(name));
	}

	Path file(String name) {
		return this.folder.resolve(name + SUFFIX);
	}

	/**
	 * The first hole in the WAL from some segment on.
	 * @param segments what is there
	 * @param from the first that is needed
	 * @return the missing segment, empty when there is none up to the newest
	 */
	static Optional<WalSegment> gap(SortedSet<WalSegment> segments, WalSegment from) {
		TreeMap<Long, List<WalSegment>> byTimeline = segments.stream()
			.filter((segment) -> segment.number() >= from.number() && segment.timeline() >= from.timeline())
			.collect(Collectors.groupingBy(WalSegment::timeline, TreeMap::new, Collectors.toList()));
		WalSegment needed = from;
		for (List<WalSegment> timeline : byTimeline.values()) {
			WalSegment first = timeline.getFirst();
			// A restored server goes on inside the history that it came from.
			if (first.number() > needed.number()) {
				return Optional.of(needed);
			}
			for (WalSegment segment : timeline) {
				if (segment.number() > first.number()) {
					return Optional.of(first);
				}
				first = segment.next();
			}
			needed = first;
		}
		return byTimeline.isEmpty() ? Optional.of(from) : Optional.empty();
	}

	/**
	 * Reads segments whole, so that rotten ones are found before they are needed.
	 * @param from the first
	 * @param until nothing that was archived after the first one behind this time is
	 * looked at
	 * @return the first that is damaged
	 */
	Optional<WalSegment> damaged(WalSegment from, Instant until) {
		for (WalSegment segment : segments().tailSet(new WalSegment(0, from.number()))) {
			Path file = file(segment.name());
			if (!isWhole(file)) {
				return Optional.of(segment);
			}
			if (file.toFile().lastModified() > until.toEpochMilli()) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static boolean isWhole(Path file) {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 64 << 10)) {
			byte[] buffer = new byte[64 << 10];
			long bytes = 0;
			for (int read = in.read(buffer); read >= 0 && bytes <= WalSegment.BYTES; read = in.read(buffer)) {
				bytes += read;
			}
			return bytes == WalSegment.BYTES;
		}
		catch (IOException ex) {
			// A truncated or rotten file ends like this; the caller says which.
			return false;
		}
	}

}
