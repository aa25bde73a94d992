package ai.aigg.insights.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

import ai.aigg.insights.backup.Copy.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The way back: a base copy, and the WAL up to a second.
 *
 * @param repository the copies
 * @param programs the programs
 */
record Restore(Repository repository, Programs programs) {

	private static final Instant FAR_AWAY = Instant.ofEpochSecond(1L << 40);

	/**
	 * Restores into a folder and stops what it started.
	 * @param at the time, or {@code null} for everything there is
	 * @param data a folder that is absent or empty
	 * @return what was done
	 * @throws BackupProblem when there is no way to that time
	 */
	Restored into(@Nullable Instant at, Path data) {
		Copy base = choose(at);
		ScratchServer server = start(base, at, data);
		try (server) {
			return new Restored(base, server.awaitReplayed(this.programs).orElse("the base copy itself"));
		}
	}

	/**
	 * Unpacks the copy and starts a server that replays.
	 * @param base from where
	 * @param at the time, or {@code null} for everything there is
	 * @param data a folder that is absent or empty
	 * @return the server, still replaying
	 */
	ScratchServer start(Copy base, @Nullable Instant at, Path data) {
		refuseUsed(data);
		checkWay(base, at);
		BaseCopies.unpack(base, this.programs, data);
		return ScratchServer.start(this.programs, data, this.repository.wal(), at);
	}

	/**
	 * The newest base copy that was finished by then.
	 * @param at the time, or {@code null} for the newest of all
	 * @return the copy
	 * @throws BackupProblem when there is none
	 */
	Copy choose(@Nullable Instant at) {
		List<Copy> bases = this.repository.copies(Kind.BASE);
		if (bases.isEmpty()) {
			throw new BackupProblem("There is no base copy in %s.".formatted(this.repository.folder()),
					"Make one: aigg backup now.");
		}
		return bases.stream()
			.filter((base) -> at == null || !Manifest.of(base.path()).finished().isAfter(at))
			.findFirst()
			.orElseThrow(() -> new BackupProblem(
					"The oldest base copy was finished at %s, and nothing before it can be restored."
						.formatted(Manifest.of(bases.getLast().path()).finished()),
					"Choose a later time, or look into the dumps: aigg backup list."));
	}

	private void checkWay(Copy base, @Nullable Instant at) {
		WalArchive wal = this.repository.wal();
		SortedSet<WalSegment> segments = wal.segments();
		WalSegment first = Manifest.of(base.path()).first();
		if (segments.tailSet(new WalSegment(0, first.number())).isEmpty()) {
			// Its own WAL makes the copy whole; there is just nothing after it.
			return;
		}
		Optional<WalSegment> missing = WalArchive.gap(segments, first)
			.filter((gap) -> at == null || segments.headSet(new WalSegment(Long.MAX_VALUE, gap.number()))
				.stream()
				.filter((segment) -> segment.number() >= first.number())
				.noneMatch((segment) -> wal.file(segment.name()).toFile().lastModified() >= at.toEpochMilli()));
		if (missing.isPresent()) {
			throw new BackupProblem(
					"WAL segment %s is missing, so the way from the base copy %s ends there."
						.formatted(missing.get().name(), base.name()),
					"Choose a time before it, or one after the next base copy: aigg backup list.");
		}
		wal.damaged(first, (at != null) ? at : FAR_AWAY).ifPresent((segment) -> {
			throw new BackupProblem(
					"WAL segment %s is damaged, so the way from the base copy %s ends there.".formatted(segment.name(),
							base.name()),
					"Choose a time before it, or one after the next base copy: aigg backup list.");
		});
	}

	private static void refuseUsed(Path data) {
		if (!Files.exists(data)) {
			return;
		}
		try (Stream<Path> content = Files.list(data)) {
			if (content.findAny().isPresent()) {
				throw new BackupProblem(
						"The folder %s is not empty, and nothing is ever restored over something.".formatted(data),
						"Name a folder that does not exist yet: --to FOLDER.");
			}
		}
		catch (IOException ex) {
			throw new BackupProblem("%s cannot be used as a folder.".formatted(data), "Name another: --to FOLDER.", ex);
		}
	}

	/**
	 * What a restore did.
	 *
	 * @param base from which copy it went
	 * @param lastTransaction the commit time of the last transaction in it
	 */
	record Restored(Copy base, String lastTransaction) {
	}

}
