package ai.aigg.insights.benchmarks.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import ai.aigg.insights.analysis.programs.Optimisation;
import ai.aigg.insights.analysis.programs.Optimiser;
import ai.aigg.insights.analysis.programs.PastQuestions;
import ai.aigg.insights.analysis.programs.ProgramBench;
import ai.aigg.insights.analysis.programs.ProgramFile;
import ai.aigg.insights.model.optimise.SearchSettings;
import ai.aigg.insights.model.program.Program;
import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks for demonstrations with which a program forecasts better.
 */
@Command(name = "optimise", mixinStandardHelpOptions = true,
		description = "Look for better demonstrations by bootstrap with random search, as DSPy's "
				+ "BootstrapFewShotWithRandomSearch. The best candidate is written only when test questions, which "
				+ "nothing was chosen by, say beyond noise that it is better.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done; the result says whether a change is accepted", "1:something is missing or failed",
				"2:the command line is wrong" })
final class ProgramOptimiseCommand implements Callable<Integer> {

	private final ModelEndpoints models;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private ProgramOptions options = new ProgramOptions();

	@Option(names = "--program", paramLabel = "P.json",
			description = "The program to make better (default: the one that ships).")
	private @Nullable Path program;

	@Option(names = "--out", required = true, paramLabel = "OUT.json",
			description = "Where an accepted program is written, as DSPy saves it.")
	private Path out = Path.of("");

	@Option(names = "--training", paramLabel = "N", defaultValue = "20",
			description = "Questions to make demonstrations of (default: ${DEFAULT-VALUE}).")
	private int training;

	@Option(names = "--validation", paramLabel = "N", defaultValue = "60",
			description = "Questions to choose a candidate by (default: ${DEFAULT-VALUE}).")
	private int validation;

	@Option(names = "--test", paramLabel = "N", defaultValue = "100",
			description = "Questions on which the best has to prove itself (default: ${DEFAULT-VALUE}).")
	private int test;

	@Option(names = "--candidates", paramLabel = "N", defaultValue = "8",
			description = "Shuffled candidates beside the usual three (default: ${DEFAULT-VALUE}).")
	private int candidates;

	@Option(names = "--bootstrapped", paramLabel = "N", defaultValue = "4",
			description = "Most demonstrations that the model makes (default: ${DEFAULT-VALUE}).")
	private int bootstrapped;

	@Option(names = "--labelled", paramLabel = "N", defaultValue = "8",
			description = "Most demonstrations of both kinds (default: ${DEFAULT-VALUE}).")
	private int labelled;

	ProgramOptimiseCommand(ModelEndpoints models) {
		this.models = models;
	}

	@Override
	public Integer call() throws InterruptedException {
		if (Files.exists(this.out)) {
			this.spec.commandLine().getErr().println("%s exists already; give --out a new file".formatted(this.out));
			return 1;
		}
		SearchSettings settings = settings();
		return this.options.run(this.spec, this.models,
				(bench, questions, progress) -> optimise(bench, questions, progress, settings));
	}

	private SearchSettings settings() {
		try {
			return new SearchSettings(this.bootstrapped, this.labelled, this.candidates);
		}
		catch (IllegalArgumentException ex) {
			throw new ParameterException(this.spec.commandLine(), String.valueOf(ex.getMessage()), ex);
		}
	}

	private void optimise(ProgramBench bench, PastQuestions questions, Consumer<String> progress,
			SearchSettings settings) throws InterruptedException {
		ProgramFile start = (this.program != null) ? ProgramFile.load(this.program) : ProgramFile.shipped();
		Optimiser.Sizes sizes = new Optimiser.Sizes(this.training, this.validation, this.test);
		Optimisation found = Optimiser.of(bench, start, questions, sizes, settings, progress).run();
		Program written = named(found, start.program());
		if (found.accepted()) {
			write(written);
		}
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.options.json()) {
			this.options.say(this.spec, bench, result(found, written));
			return;
		}
		out.println("Seed %d is the best. On %d test questions: before %s, after %s, difference %s.".formatted(
				found.seed(), found.after().n(), ProgramScoreCommand.cell(found.before().brierPooled()),
				ProgramScoreCommand.cell(found.after().brierPooled()), ProgramScoreCommand.cell(found.difference())));
		out.println(
				found.accepted()
						? "It is better beyond noise: %s, version %s, SHA-256 %s.".formatted(this.out,
								written.version(), written.sha256())
						: "That is not more than noise; nothing is written.");
		out.println("%d calls, %s US dollars.".formatted(bench.calls(), bench.usd().toPlainString()));
	}

	/** The version grows by what names the new one for good. */
	private static Program named(Optimisation found, Program start) {
		ObjectNode report = EventJson.mapper().createObjectNode();
		report.put("questions", found.after().n())
			.put("brier_before", found.before().brierPooled().mean())
			.put("brier_after", found.after().brierPooled().mean())
			.put("difference_low", found.difference().low())
			.put("difference_high", found.difference().high())
			.put("seed", found.seed());
		String base = start.version().replaceFirst("\\+.*", "");
		return found.program().versioned(base + "+" + found.program().sha256().substring(0, 12), report);
	}

	private void write(Program written) {
		try {
			Files.writeString(this.out, written.toJson());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be written".formatted(this.out), ex);
		}
	}

	private Map<String, @Nullable Object> result(Optimisation found, Program written) {
		Map<String, @Nullable Object> result = new LinkedHashMap<>();
		result.put("accepted", found.accepted());
		result.put("seed", found.seed());
		result.put("n", found.after().n());
		result.put("brier_before", found.before().brierPooled().mean());
		result.put("brier_after", found.after().brierPooled().mean());
		result.put("difference", found.difference());
		result.put("before", found.before());
		result.put("after", found.after());
		result.put("candidates", found.candidates());
		result.put("program", found.accepted() ? this.out.toString() : null);
		result.put("version", written.version());
		result.put("sha256", written.sha256());
		return result;
	}

}
