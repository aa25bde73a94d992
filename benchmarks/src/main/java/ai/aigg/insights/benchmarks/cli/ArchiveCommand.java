package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.benchmarks.archive.ArchiveBench;
import ai.aigg.insights.benchmarks.archive.ArchiveSize;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What archiving costs those who ask meanwhile.
 */
@Command(name = "archive", mixinStandardHelpOptions = true,
		description = "Archive a month of analyses while questions come; compare with questions alone in the same run.")
final class ArchiveCommand extends SingleRun {

	@Option(names = "--analyses", paramLabel = "N", defaultValue = "1000000",
			description = "Analyses of the month that goes (default: ${DEFAULT-VALUE}).")
	private int analyses;

	@Option(names = "--young", paramLabel = "N", defaultValue = "100000",
			description = "Analyses of the last days, which stay (default: ${DEFAULT-VALUE}).")
	private int young;

	@Option(names = "--rate", paramLabel = "N", defaultValue = "50",
			description = "Questions a second (default: ${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--seconds", paramLabel = "N", defaultValue = "60",
			description = "How long questions alone are measured (default: ${DEFAULT-VALUE}).")
	private int seconds;

	@Option(names = "--batches", description = "Move row by row instead of with the month.")
	private boolean batches;

	@Override
	Map<String, Object> run(EmbeddedPostgresServer server, Path folder, Report report) throws Exception {
		return new ArchiveBench(server, folder, report)
			.run(new ArchiveSize(this.analyses, this.young, this.rate, Duration.ofSeconds(this.seconds), this.batches));
	}

	@Override
	boolean isGood(Map<String, Object> figures) {
		return Long.valueOf(0).equals(figures.get("unresolved"));
	}

}
