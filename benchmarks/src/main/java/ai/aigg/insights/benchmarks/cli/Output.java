package ai.aigg.insights.benchmarks.cli;

import java.io.PrintWriter;
import java.time.Clock;

import ai.aigg.insights.benchmarks.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * What is printed where.
 */
final class Output {

	@Option(names = "--json", description = "Print nothing but JSON lines; the last one is the result.")
	private boolean json;

	Report report(CommandSpec spec) {
		PrintWriter out = spec.commandLine().getOut();
		return new Report(out, this.json ? spec.commandLine().getErr() : out, Clock.systemUTC());
	}

}
