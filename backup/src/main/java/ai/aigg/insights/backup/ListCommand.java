package ai.aigg.insights.backup;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import ai.aigg.insights.backup.Copy.Kind;
import ai.aigg.insights.backup.Retention.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * List the copies, why each is kept, and which seconds can be restored.
 */
@Command(name = "list", mixinStandardHelpOptions = true,
		description = "List the copies, why each is kept, and which seconds can be restored.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:something is missing or failed", "2:the command line is wrong" })
final class ListCommand implements Callable<Integer> {

	private final BackupEnvironment environment;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	ListCommand(BackupEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		return BackupEnvironment.explained(this.spec.commandLine(), this::work);
	}

	private Integer work() {
		Repository repository = this.environment.backups().repository();
		for (Kind kind : Kind.values()) {
			List<Copy> copies = repository.copies(kind);
			SortedMap<Instant, Set<Reason>> kept = Retention.DEFAULT.keep(copies.stream().map(Copy::taken).toList());
			copies.forEach((copy) -> say("  %-4s  %s  %,8d MB  %s".formatted(kind.label(), copy.name(),
					Disk.size(copy.path()) >> 20, reasons(kept.getOrDefault(copy.taken(), Set.of())))));
		}
		SortedSet<WalSegment> segments = repository.wal().segments();
		say("  wal   %d segments".formatted(segments.size()));
		say(reach(repository, segments));
		return 0;
	}

	private static String reasons(Set<Reason> reasons) {
		return reasons.stream()
			.map((reason) -> reason.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

	private static String reach(Repository repository, SortedSet<WalSegment> segments) {
		Optional<Copy> oldest = repository.oldestDay(Retention.DEFAULT);
		if (oldest.isEmpty() || segments.isEmpty()) {
			return "No second can be restored yet: there is no base copy, or no WAL.";
		}
		Manifest manifest = Manifest.of(oldest.get().path());
		return WalArchive.gap(segments, manifest.first())
			.map((gap) -> "WAL segment %s is missing: make a base copy now.".formatted(gap.name()))
			.orElseGet(() -> "Every second from %s to about %s can be restored.".formatted(manifest.finished(),
					Instant.ofEpochMilli(repository.wal().file(segments.last().name()).toFile().lastModified())));
	}

	private void say(String line) {
		this.spec.commandLine().getOut().println(line);
	}

}
