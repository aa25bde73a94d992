package ai.aigg.insights.backup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import ai.aigg.insights.backup.Copy.Kind;

/**
 * How old and how large the backups are, in Prometheus' text format.
 */
final class Metrics {

	private final Backups backups;

	private final Clock clock;

	private final Map<String, Long> failures = new ConcurrentHashMap<>();

	Metrics(Backups backups, Clock clock) {
		this.backups = backups;
		this.clock = clock;
		for (Chore chore : Chore.values()) {
			this.failures.put(chore.label(), 0L);
		}
		this.failures.put("marker", 0L);
	}

	void failed(String what) {
		this.failures.merge(what, 1L, Long::sum);
	}

	/**
	 * All figures.
	 * @return the text of a scrape
	 */
	String scrape() {
		StringBuilder text = new StringBuilder();
		describe(text, "backup_verified_age_seconds", "gauge",
				"Time since a drill last proved that a random second can be restored; +Inf when never");
		String age = this.backups.notes()
			.lastSuccess(Chore.VERIFY)
			.map((at) -> Long.toString(Duration.between(at, this.clock.instant()).toSeconds()))
			.orElse("+Inf");
		sample(text, "backup_verified_age_seconds", "", age);
		describe(text, "backup_last_success_timestamp_seconds", "gauge",
				"When each chore last succeeded; 0 when never");
		for (Chore chore : Chore.values()) {
			sample(text, "backup_last_success_timestamp_seconds", "chore=\"" + chore.label() + "\"",
					Long.toString(this.backups.notes().lastSuccess(chore).map((at) -> at.getEpochSecond()).orElse(0L)));
		}
		describe(text, "backup_failures_total", "counter", "Chores that failed since the runner started");
		new TreeMap<>(this.failures).forEach(
				(what, count) -> sample(text, "backup_failures_total", "chore=\"" + what + "\"", Long.toString(count)));
		describe(text, "backup_copies", "gauge", "Copies that are kept");
		for (Kind kind : Kind.values()) {
			sample(text, "backup_copies", label(kind), Integer.toString(copies(kind).size()));
		}
		describe(text, "backup_newest_size_bytes", "gauge", "Size of the newest copy");
		for (Kind kind : Kind.values()) {
			sample(text, "backup_newest_size_bytes", label(kind),
					Long.toString(copies(kind).isEmpty() ? 0 : Disk.size(copies(kind).getFirst().path())));
		}
		wal(text);
		return text.toString();
	}

	private List<Copy> copies(Kind kind) {
		return this.backups.repository().copies(kind);
	}

	private static String label(Kind kind) {
		return "kind=\"" + kind.label() + "\"";
	}

	private void wal(StringBuilder text) {
		WalArchive wal = this.backups.repository().wal();
		var segments = wal.segments();
		describe(text, "backup_wal_segments", "gauge", "Segments of WAL in the archive");
		sample(text, "backup_wal_segments", "", Integer.toString(segments.size()));
		describe(text, "backup_wal_last_archived_timestamp_seconds", "gauge",
				"When the newest segment of WAL arrived; 0 when none has");
		sample(text, "backup_wal_last_archived_timestamp_seconds", "", Long
			.toString(segments.isEmpty() ? 0 : wal.file(segments.last().name()).toFile().lastModified() / 1000));
	}

	private static void describe(StringBuilder text, String name, String type, String help) {
		text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type.toLowerCase(Locale.ROOT)));
	}

	private static void sample(StringBuilder text, String name, String labels, String value) {
		text.append(name).append(labels.isEmpty() ? "" : "{" + labels + "}").append(' ').append(value).append('\n');
	}

}
