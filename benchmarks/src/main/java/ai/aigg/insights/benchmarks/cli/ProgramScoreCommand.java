package ai.aigg.insights.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import ai.aigg.insights.analysis.measure.Interval;
import ai.aigg.insights.analysis.programs.PastQuestions;
import ai.aigg.insights.analysis.programs.ProgramBench;
import ai.aigg.insights.analysis.programs.ProgramFile;
import ai.aigg.insights.analysis.programs.ProgramScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Scores programs on resolved questions.
 */
@Command(name = "score", mixinStandardHelpOptions = true,
		description = "Score programs on resolved questions: Brier of the final, pooled probability.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:something is missing or failed", "2:the command line is wrong" })
final class ProgramScoreCommand implements Callable<Integer> {

	private final ModelEndpoints models;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private ProgramOptions options = new ProgramOptions();

	@Option(names = "--program", paramLabel = "P.json",
			description = "A program as DSPy saves it; may be given several times. The others are compared with the "
					+ "first (default: the program that ships).")
	private List<Path> programs = List.of();

	@Option(names = "--questions", paramLabel = "N", defaultValue = "100",
			description = "Most questions, one of each event (default: ${DEFAULT-VALUE}).")
	private int most;

	ProgramScoreCommand(ModelEndpoints models) {
		this.models = models;
	}

	@Override
	public Integer call() throws InterruptedException {
		return this.options.run(this.spec, this.models, this::score);
	}

	private void score(ProgramBench bench, PastQuestions questions, Consumer<String> progress)
			throws InterruptedException {
		List<ProgramFile> loaded = this.programs.isEmpty() ? List.of(ProgramFile.shipped())
				: this.programs.stream().map(ProgramFile::load).toList();
		ProgramScores scores = ProgramScores.of(bench, questions.some(this.most), loaded, progress);
		if (this.options.json()) {
			Map<String, Object> result = new LinkedHashMap<>();
			result.put("n", scores.n());
			result.put("pool_weight", scores.poolWeight());
			result.put("programs", scores.programs());
			result.put("best", scores.best());
			this.options.say(this.spec, bench, result);
			return;
		}
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(
				"%d questions; a forecast counts %.2f beside the price. Brier score, less is better; in brackets 95 %% intervals."
					.formatted(scores.n(), scores.poolWeight()));
		for (ProgramScores.Scored each : scores.programs()) {
			out.println("%s, version %s, SHA-256 %s".formatted(each.file(), each.version(), each.sha256()));
			out.println("  pooled %s   price %s   statistical %s".formatted(cell(each.figures().brierPooled()),
					cell(each.figures().brierMarket()), cell(each.figures().brierStatistical())));
			Interval forecast = each.figures().brierForecast();
			out.println("  forecasts alone %s, %d without one".formatted((forecast != null) ? cell(forecast) : "none",
					each.figures().failures()));
			Interval lessFirst = each.lessFirst();
			if (lessFirst != null) {
				out.println("  less the first program %s".formatted(cell(lessFirst)));
			}
		}
		out.println("Best: %s. %d calls, %s US dollars.".formatted(scores.best(), bench.calls(),
				bench.usd().toPlainString()));
	}

	static String cell(Interval interval) {
		return String.format(Locale.ROOT, "%.5f [%.5f, %.5f]", interval.mean(), interval.low(), interval.high());
	}

}
