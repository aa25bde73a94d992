package ai.aigg.insights.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import ai.aigg.insights.backup.Copy.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done with backups, for the commands and the runner.
 */
final class Backups {

	private final Settings settings;

	private final Clock clock;

	private final Repository repository;

	private final Notes notes;

	Backups(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.repository = new Repository(settings.folder(), settings.reserveBytes());
		this.notes = new Notes(settings.folder());
	}

	Repository repository() {
		return this.repository;
	}

	Notes notes() {
		return this.notes;
	}

	/** Makes a base copy, and then removes what is no longer kept. */
	Copy base() {
		return this.repository.alone(() -> {
			Psql psql = server();
			Copy copy = new BaseCopies(this.repository, psql).take();
			new Markers(psql).writeWithFigures();
			done(Chore.BASE);
			this.repository.prune(Retention.DEFAULT, psql.programs(), this.clock.instant());
			return copy;
		});
	}

	/** Makes a logical dump, and then removes what is no longer kept. */
	Copy dump() {
		return this.repository.alone(() -> {
			Psql psql = server();
			Copy copy = new Dumps(this.repository, psql).take();
			done(Chore.DUMP);
			this.repository.prune(Retention.DEFAULT, psql.programs(), this.clock.instant());
			return copy;
		});
	}

	/**
	 * Looks for holes in the WAL, reads the newest dump whole, and runs a drill on the
	 * newest base copy.
	 * @return what the drill showed
	 */
	Drill.Outcome verify() {
		return this.repository.alone(() -> {
			Psql psql = server();
			this.repository.oldestDay(Retention.DEFAULT).ifPresent(this::refuseGap);
			this.repository.copies(Kind.DUMP)
				.stream()
				.findFirst()
				.ifPresent((dump) -> Dumps.check(psql.programs(), dump.path().resolve(Dumps.FILE)));
			Drill.Outcome outcome = new Drill(new Restore(this.repository, psql.programs()), psql, this.settings,
					RandomGenerator.getDefault())
				.run();
			done(Chore.VERIFY);
			return outcome;
		});
	}

	private void refuseGap(Copy base) {
		WalSegment first = Manifest.of(base.path()).first();
		List<WalSegment> after = List
			.copyOf(this.repository.wal().segments().tailSet(new WalSegment(0, first.number())));
		Optional<WalSegment> gap = after.isEmpty() ? Optional.empty()
				: WalArchive.gap(this.repository.wal().segments(), first);
		gap.ifPresent((segment) -> {
			throw new BackupProblem(
					"WAL segment %s is missing: from there to the next base copy no second can be restored."
						.formatted(segment.name()),
					"Make a base copy now: aigg backup now.");
		});
	}

	/** Writes the marker of this minute. */
	void mark() {
		new Markers(server()).write();
	}

	/**
	 * Restores, without the living server.
	 * @param at the time, or {@code null} for everything there is
	 * @param folder a folder that does not exist or is empty
	 */
	Restore.Restored restore(@Nullable Instant at, Path folder) {
		if (at != null && at.isAfter(this.clock.instant())) {
			throw new BackupProblem("%s is still to come.".formatted(at), "Name a time in the past.");
		}
		return new Restore(this.repository, Programs.find(this.settings)).into(at, folder);
	}

	private Psql server() {
		Programs programs = Programs.find(this.settings);
		Psql psql = new Psql(programs, this.settings.server());
		int server = psql.serverVersion();
		if (programs.version() != server) {
			throw new BackupProblem(
					"The server is PostgreSQL %d, but the programs in %s are of version %d.".formatted(server,
							programs.folder(), programs.version()),
					"Install the programs of version %d and name their folder in AIGG_PG_BIN.".formatted(server));
		}
		return psql;
	}

	private void done(Chore chore) {
		this.notes.succeeded(chore, this.clock.instant());
	}

}
