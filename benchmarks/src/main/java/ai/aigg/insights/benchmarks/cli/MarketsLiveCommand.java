package ai.aigg.insights.benchmarks.cli;

import java.time.Duration;
import java.util.concurrent.Callable;

import ai.aigg.insights.benchmarks.live.MarketsLive;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The live feed.
 */
@Command(name = "markets-live", mixinStandardHelpOptions = true,
		description = "Follow prices from the simulated socket to the database and to Kafka under load.")
final class MarketsLiveCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private Output output = new Output();

	@Option(names = "--rate", paramLabel = "N", defaultValue = "2000",
			description = "Price changes a second (default: ${DEFAULT-VALUE}).")
	private int rate;

	@Option(names = "--seconds", paramLabel = "N", defaultValue = "300",
			description = "How long (default: ${DEFAULT-VALUE}).")
	private int seconds;

	@Option(names = "--markets", paramLabel = "N", defaultValue = "5000",
			description = "How many markets are followed (default: ${DEFAULT-VALUE}).")
	private int markets;

	@Override
	public Integer call() throws Exception {
		Report report = this.output.report(this.spec);
		try (Workspace workspace = Workspace.create(); EmbeddedPostgresServer server = workspace.postgres()) {
			report.result("markets-live", new MarketsLive(server, workspace.folder(), report).run(this.rate,
					Duration.ofSeconds(this.seconds), this.markets));
		}
		return 0;
	}

}
