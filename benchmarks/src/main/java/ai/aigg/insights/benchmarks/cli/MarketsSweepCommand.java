package ai.aigg.insights.benchmarks.cli;

import java.util.concurrent.Callable;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.sweep.MarketsSweep;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The sweep.
 */
@Command(name = "markets-sweep", mixinStandardHelpOptions = true,
		description = "Sweep a large simulated venue over HTTP after some of its markets have changed.")
final class MarketsSweepCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private Output output = new Output();

	@Option(names = "--markets", paramLabel = "N", defaultValue = "100000",
			description = "How many markets are open (default: ${DEFAULT-VALUE}).")
	private int markets;

	@Option(names = "--share", paramLabel = "0..1", defaultValue = "0.01",
			description = "How many of them change (default: ${DEFAULT-VALUE}).")
	private double share;

	@Override
	public Integer call() throws Exception {
		Report report = this.output.report(this.spec);
		try (Workspace workspace = Workspace.create(); EmbeddedPostgresServer server = workspace.postgres()) {
			report.result("markets-sweep",
					new MarketsSweep(server, workspace.folder(), report).run(this.markets, this.share));
		}
		return 0;
	}

}
