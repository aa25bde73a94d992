package ai.aigg.insights.benchmarks.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

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

	/**
	 * Prints one of several runs.
	 * @param report where to
	 * @param name of the run
	 * @param figures what was measured
	 */
	void run(Report report, String name, Map<String, ?> figures) {
		report.result(name, figures);
	}

}
