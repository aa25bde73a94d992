package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.soak.Bounds;
import ai.aigg.insights.benchmarks.soak.Soak;
import ai.aigg.insights.benchmarks.soak.SoakSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether the whole system bears a long time of everything.
 */
@Command(name = "soak", mixinStandardHelpOptions = true,
		description = "Run all services for long; kill, restart and trouble everything; find what is lost or grows.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:everything held", "1:something did not, and it says what", "2:the command line is wrong" })
final class SoakCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private Output output = new Output();

	@Option(names = "--minutes", paramLabel = "N", defaultValue = "20",
			description = "How long people ask (default: ${DEFAULT-VALUE}).")
	private int minutes;

	@Option(names = "--rate", paramLabel = "N", defaultValue = "2",
			description = "Mentions a second (default: ${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--markets", paramLabel = "N", defaultValue = "2000",
			description = "How many markets are open (default: ${DEFAULT-VALUE}).")
	private int markets;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "20261123",
			description = "Decides what is killed when (default: ${DEFAULT-VALUE}).")
	private long seed;

	@Option(names = "--max-heap-mb", paramLabel = "N", defaultValue = "32",
			description = "Most growth of a service's heap after garbage collection (default: ${DEFAULT-VALUE}).")
	private double heap;

	@Option(names = "--max-threads", paramLabel = "N", defaultValue = "20",
			description = "Most growth of a service's threads (default: ${DEFAULT-VALUE}).")
	private double threads;

	@Option(names = "--max-connections", paramLabel = "N", defaultValue = "8",
			description = "Most further connections to PostgreSQL after the load (default: ${DEFAULT-VALUE}).")
	private double connections;

	@Option(names = "--max-disk-mb-per-minute", paramLabel = "N", defaultValue = "25",
			description = "Most growth of database and topics, per minute of the run (default: ${DEFAULT-VALUE}).")
	private double disk;

	@Option(names = "--folder", paramLabel = "FOLDER",
			description = "Keep data and logs here (default: a folder that goes with the run).")
	private @Nullable Path folder;

	@Override
	public Integer call() throws Exception {
		Report report = this.output.report(this.spec);
		SoakSize size = new SoakSize(Duration.ofMinutes(this.minutes), this.rate, this.markets, this.seed,
				new Bounds(this.heap, this.threads, this.connections, this.disk));
		Map<String, @Nullable Object> figures;
		if (this.folder != null) {
			figures = new Soak(Files.createDirectories(this.folder.toAbsolutePath()), report).run(size);
		}
		else {
			try (Workspace workspace = Workspace.create()) {
				figures = new Soak(workspace.folder(), report).run(size);
			}
		}
		report.result("soak", figures);
		return Boolean.TRUE.equals(figures.get("good")) ? 0 : 1;
	}

}
