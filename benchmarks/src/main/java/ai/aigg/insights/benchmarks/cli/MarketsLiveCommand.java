package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.benchmarks.live.MarketsLive;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The live feed.
 */
@Command(name = "markets-live", mixinStandardHelpOptions = true,
		description = "Follow prices from the simulated socket to the database and to Kafka under load.")
final class MarketsLiveCommand extends SingleRun {

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
	Map<String, Object> run(EmbeddedPostgresServer server, Path folder, Report report) throws Exception {
		return new MarketsLive(server, folder, report).run(this.rate, Duration.ofSeconds(this.seconds), this.markets);
	}

}
