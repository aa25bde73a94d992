package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import ai.aigg.insights.benchmarks.chaos.ChaosMentions;
import ai.aigg.insights.benchmarks.chaos.ChaosSize;
import ai.aigg.insights.benchmarks.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether mentions survive when everything is killed.
 */
@Command(name = "chaos-mentions", mixinStandardHelpOptions = true,
		description = "Kill gateways at every step of a reply, the broker and PostgreSQL in between; count replies.")
final class ChaosMentionsCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private Output output = new Output();

	@Option(names = "--kills", paramLabel = "N", defaultValue = "50",
			description = "How often a gateway is killed (default: ${DEFAULT-VALUE}).")
	private int kills;

	@Option(names = "--gateways", paramLabel = "N", defaultValue = "3",
			description = "How many run; two are up whenever one is to be killed (default: ${DEFAULT-VALUE}).")
	private int gateways;

	@Option(names = "--rate", paramLabel = "N", defaultValue = "3",
			description = "Posts a second, most of them mentions (default: ${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--minutes", paramLabel = "N", defaultValue = "60",
			description = "Stop killing after this long (default: ${DEFAULT-VALUE}).")
	private int minutes;

	@Option(names = "--every", paramLabel = "N", defaultValue = "10",
			description = "Kill the broker or PostgreSQL after every N kills (default: ${DEFAULT-VALUE}).")
	private int every;

	@Option(names = "--folder", paramLabel = "FOLDER",
			description = "Keep data and logs here (default: a folder that goes with the run).")
	private @Nullable Path folder;

	@Override
	public Integer call() throws Exception {
		Report report = this.output.report(this.spec);
		ChaosSize size = new ChaosSize(this.kills, this.gateways, this.rate, Duration.ofMinutes(this.minutes),
				this.every);
		Map<String, Object> figures;
		if (this.folder != null) {
			figures = new ChaosMentions(Files.createDirectories(this.folder.toAbsolutePath()), report).run(size);
		}
		else {
			try (Workspace workspace = Workspace.create()) {
				figures = new ChaosMentions(workspace.folder(), report).run(size);
			}
		}
		report.result("chaos-mentions", figures);
		return (Boolean.TRUE.equals(figures.get("good")) && this.kills <= (Integer) figures.getOrDefault("kills", 0))
				? 0 : 1;
	}

}
