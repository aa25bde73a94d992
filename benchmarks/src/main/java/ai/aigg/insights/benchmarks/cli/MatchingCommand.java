package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.markets.matching.fitting.MatchingBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How often the right market is found.
 */
@Command(name = "matching", mixinStandardHelpOptions = true,
		description = "Match labelled mentions with a universe of markets; with the weights that ship."
				+ " The first figures are theirs, whatever the file.")
final class MatchingCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private Output output = new Output();

	@Option(names = "--queries", required = true, paramLabel = "FILE",
			description = "The mentions: JSON lines with id, text, parent_text, as_of, kind, expect and acceptable.")
	private Path queries = Path.of("");

	@Option(names = "--universe", required = true, paramLabel = "FILE",
			description = "The markets: JSON lines, perhaps gzipped.")
	private Path universe = Path.of("");

	@Option(names = "--as-of", paramLabel = "T",
			description = "When all mentions were written (default: as each says).")
	private @Nullable Instant asOf;

	@Option(names = "--cross-validate",
			description = "Measure with weights fitted without the part that is measured, too (five parts, five times).")
	private boolean crossValidate;

	@Option(names = "--fit", paramLabel = "DIR",
			description = "Write weights fitted on all mentions to weights.txt and weights-words.txt in this folder.")
	private @Nullable Path fit;

	@Override
	public Integer call() throws Exception {
		Report report = this.output.report(this.spec);
		try (MatchingBench bench = new MatchingBench(report::say)) {
			report.result("matching", bench.run(this.universe, this.queries, this.asOf, this.crossValidate, this.fit));
		}
		return 0;
	}

}
