package ai.aigg.insights.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import ai.aigg.insights.backup.Markers.Marker;

/**
 * Restores a random second into a scratch server and compares it with what the living
 * database says was there then.
 *
 * @param restore the way back
 * @param live the living database
 * @param settings where the scratch server may be
 * @param random chooses the second
 */
record Drill(Restore restore, Psql live, Settings settings, RandomGenerator random) {

	/**
	 * A marker's commit follows its time; so close to the target it may be on either
	 * side.
	 */
	private static final Duration BLUR = Duration.ofSeconds(1);

	private static final int ARCHIVE_SECONDS = 120;

	/**
	 * Runs one drill.
	 * @return what was compared
	 * @throws BackupProblem when the restored database is not the one that was
	 */
	Outcome run() {
		long begun = System.nanoTime();
		Markers markers = new Markers(this.live);
		Copy base = this.restore.choose(null);
		Instant finished = Manifest.of(base.path()).finished();
		if (markers.all().stream().noneMatch((marker) -> marker.figured() && marker.begunAt().isAfter(finished))) {
			markers.writeWithFigures();
		}
		Instant from = markers.all()
			.stream()
			.filter((marker) -> marker.figured() && marker.begunAt().isAfter(finished))
			.findFirst()
			.orElseThrow()
			.writtenAt();
		Instant target = between(from, this.live.now());
		// Something must follow the target, or PostgreSQL cannot tell that it got there.
		markers.writeWithFigures();
		awaitArchived();
		return compare(base, target, markers, begun);
	}

	private Instant between(Instant from, Instant to) {
		long micros = Math.max(1, ChronoUnit.MICROS.between(from, to));
		return from.plus(this.random.nextLong(micros), ChronoUnit.MICROS);
	}

	private Outcome compare(Copy base, Instant target, Markers markers, long begun) {
		Path data = this.settings.scratch().resolve("aigg-drill-" + ProcessHandle.current().pid());
		try {
			Files.createDirectories(this.settings.scratch());
			try (ScratchServer server = this.restore.start(base, target, data)) {
				server.awaitReplayed(this.restore.programs());
				Markers restored = new Markers(
						server.psql(this.restore.programs(), this.live.server().database(), this.live.server().user()));
				List<Marker> expected = markers.all();
				int found = compareMarkers(expected, restored.all(), target);
				Map<String, String> quiet = quiet(expected, target, markers);
				compareTables(quiet, restored.figures(), target);
				return new Outcome(base, target, found, quiet.size(),
						Duration.ofNanos(System.nanoTime() - begun).truncatedTo(ChronoUnit.MILLIS));
			}
		}
		catch (IOException ex) {
			throw new BackupProblem("The folder %s cannot be written.".formatted(this.settings.scratch()),
					"Check AIGG_BACKUP_SCRATCH.", ex);
		}
		finally {
			Disk.forget(data);
		}
	}

	static int compareMarkers(List<Marker> live, List<Marker> restored, Instant target) {
		Set<String> tokens = restored.stream().map(Marker::token).collect(Collectors.toSet());
		Set<String> before = new HashSet<>();
		for (Marker marker : live) {
			boolean there = tokens.contains(marker.token());
			if (marker.writtenAt().isAfter(target) && there) {
				throw wrong("marker %d of %s is in it".formatted(marker.id(), marker.writtenAt()), target);
			}
			if (marker.writtenAt().isBefore(target.minus(BLUR)) && !there) {
				throw wrong("marker %d of %s is not in it".formatted(marker.id(), marker.writtenAt()), target);
			}
			if (there) {
				before.add(marker.token());
			}
		}
		return before.size();
	}

	/**
	 * The tables that were the same before and after the target, so that it is known what
	 * they held.
	 */
	private static Map<String, String> quiet(List<Marker> all, Instant target, Markers markers) {
		Marker before = all.stream()
			.filter((marker) -> marker.figured() && !marker.writtenAt().isAfter(target))
			.reduce((first, second) -> second)
			.orElseThrow();
		Marker after = all.stream()
			.filter((marker) -> marker.figured() && marker.begunAt().isAfter(target))
			.findFirst()
			.orElseThrow();
		Map<String, String> later = markers.figuresOf(after.id());
		Map<String, String> quiet = markers.figuresOf(before.id());
		quiet.entrySet().removeIf((table) -> !table.getValue().equals(later.get(table.getKey())));
		return quiet;
	}

	static void compareTables(Map<String, String> expected, Map<String, String> restored, Instant target) {
		expected.forEach((table, figure) -> {
			if (!figure.equals(restored.get(table))) {
				throw wrong("table %s has %s, not %s".formatted(table, restored.get(table), figure), target);
			}
		});
	}

	private static BackupProblem wrong(String what, Instant target) {
		return new BackupProblem("The copy restored to %s is wrong: %s.".formatted(target, what),
				"Do not trust these backups. Make a new base copy (aigg backup now), verify it, and look for the cause.");
	}

	private void awaitArchived() {
		if (this.live.one("SHOW archive_mode").equals("off")) {
			throw new BackupProblem("The server does not archive its WAL: archive_mode is off.",
					"Set archive_mode=on and archive_command, as docs/operations/backup.md says.");
		}
		String segment = this.live.one("SELECT pg_walfile_name(pg_switch_wal())");
		try {
			CountDownLatch never = new CountDownLatch(1);
			for (int round = 0; round < ARCHIVE_SECONDS * 10; round++) {
				if (this.restore.repository().wal().has(segment)) {
					return;
				}
				if (never.await(100, TimeUnit.MILLISECONDS)) {
					break;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackupProblem("The drill was stopped.", "Run it again.", ex);
		}
		throw new BackupProblem(
				"The server has not archived WAL segment %s within %d seconds.".formatted(segment, ARCHIVE_SECONDS),
				"The server's log and pg_stat_archiver say why; a full disk or wrong rights of %s are usual."
					.formatted(this.restore.repository().wal().folder()));
	}

	/**
	 * What a drill showed.
	 *
	 * @param base from which copy it went
	 * @param target the restored second
	 * @param markers how many markers were found where they must be
	 * @param tables how many tables were equal, row by row as far as their hash tells
	 * @param took how long all of it took
	 */
	record Outcome(Copy base, Instant target, int markers, int tables, Duration took) {
	}

}
