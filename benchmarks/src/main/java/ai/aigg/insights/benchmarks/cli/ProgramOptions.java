package ai.aigg.insights.benchmarks.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import ai.aigg.insights.analysis.programs.ForecastModel;
import ai.aigg.insights.analysis.programs.Limits;
import ai.aigg.insights.analysis.programs.PastQuestions;
import ai.aigg.insights.analysis.programs.ProgramBench;
import ai.aigg.insights.analysis.programs.ProgramProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the commands on programs have in common: the questions, the model and the limits.
 */
final class ProgramOptions {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	@Option(names = "--file", required = true, paramLabel = "RESOLVED",
			description = "Resolved questions: CSV as backtest takes it, with a column question. Used are outcome_a, "
					+ "rules, resolution_source, evidence, close and prob_when as well. No price reaches the model.")
	private Path file = Path.of("");

	@Option(names = "--live", paramLabel = "NAME",
			description = "model asks the real model of the settings (AIGG_MODEL_PROVIDER, AIGG_MODEL_URL, AIGG_MODEL, "
					+ "AIGG_MODEL_KEY), which costs money. Without it the simulated one is asked, which knows nothing.")
	private @Nullable String live;

	@Option(names = "--answers", paramLabel = "FILE",
			description = "Keeps the model's answers in this file and asks nothing twice. Without --live model only "
					+ "this file is asked.")
	private @Nullable Path answers;

	@Option(names = "--max-calls", paramLabel = "N", defaultValue = "2000",
			description = "Most calls of the model (default: ${DEFAULT-VALUE}).")
	private int calls;

	@Option(names = "--max-usd", paramLabel = "USD", defaultValue = "1.00",
			description = "Most money for the model, US dollars (default: ${DEFAULT-VALUE}).")
	private BigDecimal usd = BigDecimal.ONE;

	@Option(names = "--threads", paramLabel = "N", defaultValue = "4",
			description = "Most calls at once (default: ${DEFAULT-VALUE}).")
	private int threads;

	@Option(names = "--json", description = "Progress goes to standard error, and the last line of standard output "
			+ "is one JSON object.")
	private boolean json;

	boolean json() {
		return this.json;
	}

	/** Does the work with a bench at hand; says in a sentence what is wrong. */
	int run(CommandSpec spec, ModelEndpoints models, Work work) throws InterruptedException {
		if (this.live != null && !this.live.equals("model")) {
			throw new ParameterException(spec.commandLine(), "--live takes model here.");
		}
		PrintWriter out = spec.commandLine().getOut();
		PrintWriter progress = this.json ? spec.commandLine().getErr() : out;
		try (ModelEndpoints.Endpoint endpoint = endpoint(models, progress); ForecastModel model = open(endpoint)) {
			Limits limits = new Limits(this.calls, this.usd, this.threads);
			PastQuestions questions = PastQuestions.read(this.file);
			work.run(model.bench(limits, this.answers), questions, (line) -> {
				progress.println(line);
				progress.flush();
			});
			return 0;
		}
		catch (ProgramProblem ex) {
			spec.commandLine().getErr().println(ex.getMessage());
			return 1;
		}
		finally {
			out.flush();
			progress.flush();
		}
	}

	/** The last line for programs. */
	void say(CommandSpec spec, ProgramBench bench, Map<String, ? extends @Nullable Object> result) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>(result);
		all.put("calls", bench.calls());
		all.put("cost_usd", bench.usd());
		spec.commandLine().getOut().println(MAPPER.writeValueAsString(all));
	}

	private ModelEndpoints.Endpoint endpoint(ModelEndpoints models, PrintWriter progress) {
		if (this.live != null) {
			return models.live();
		}
		if (this.answers != null) {
			return models.none();
		}
		progress.println("The simulated model is asked; its scores mean nothing. --live model asks the real one.");
		return models.simulated();
	}

	private ForecastModel open(ModelEndpoints.Endpoint endpoint) {
		Map<String, String> properties = new LinkedHashMap<>(endpoint.properties());
		properties.put("aigg.analysis.model.endpoint.max-concurrent", Integer.toString(Math.max(1, this.threads)));
		return ForecastModel.open(properties);
	}

	/**
	 * What a command does.
	 */
	@FunctionalInterface
	interface Work {

		void run(ProgramBench bench, PastQuestions questions, Consumer<String> progress) throws InterruptedException;

	}

}
