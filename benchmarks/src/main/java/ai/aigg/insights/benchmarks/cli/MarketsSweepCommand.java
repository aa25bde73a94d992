package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Path;
import java.util.Map;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.sweep.MarketsSweep;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The sweep.
 */
@Command(name = "markets-sweep", mixinStandardHelpOptions = true,
		description = "Sweep a large simulated venue over HTTP after some of its markets have changed.")
final class MarketsSweepCommand extends SingleRun {

	@Option(names = "--markets", paramLabel = "N", defaultValue = "100000",
			description = "How many markets are open (default: ${DEFAULT-VALUE}).")
	private int markets;

	@Option(names = "--share", paramLabel = "0..1", defaultValue = "0.01",
			description = "How many of them change (default: ${DEFAULT-VALUE}).")
	private double share;

	@Override
	Map<String, Object> run(EmbeddedPostgresServer server, Path folder, Report report) throws Exception {
		return new MarketsSweep(server, folder, report).run(this.markets, this.share);
	}

}
