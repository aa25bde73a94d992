package ai.aigg.insights.benchmarks.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import ai.aigg.insights.analysis.backtest.Backtest;
import ai.aigg.insights.analysis.backtest.BacktestProblem;
import ai.aigg.insights.analysis.backtest.BacktestReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code aigg backtest}.
 */
@Command(name = "backtest", mixinStandardHelpOptions = true,
		description = "Score the market price, the statistical analyst and always-0.5 on resolved questions.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:done", "1:the file cannot be scored" })
public final class BacktestCommand implements Callable<Integer> {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--file", required = true, paramLabel = "FILE",
			description = "CSV with the columns prob_a and resolved_a; platform, id, event_id, prob_when, close, "
					+ "category and prob_model are used where they are.")
	private Path file = Path.of("");

	@Option(names = "--json", description = "Print one JSON object instead of tables.")
	private boolean json;

	@Option(names = "--fit", paramLabel = "OUT",
			description = "Fit the statistical analyst's calibration on all questions and write it to this file.")
	private @Nullable Path fit;

	@Override
	public Integer call() throws IOException {
		PrintWriter out = this.spec.commandLine().getOut();
		PrintWriter err = this.spec.commandLine().getErr();
		try {
			Backtest backtest = Backtest.of(this.file);
			BacktestReport report = backtest.run();
			if (this.json) {
				report.badRows().stream().limit(20).forEach((row) -> err.println("Left out, " + row));
				out.println(MAPPER.writeValueAsString(report.toMap()));
			}
			else {
				report.lines().forEach(out::println);
			}
			if (this.fit != null) {
				Files.writeString(this.fit, fitted(backtest));
				(this.json ? err : out).println("The fitted calibration is in " + this.fit);
			}
			return 0;
		}
		catch (BacktestProblem ex) {
			err.println(ex.getMessage());
			return 1;
		}
		finally {
			out.flush();
		}
	}

	private static String fitted(Backtest backtest) {
		// The file is read by the service, whose names are not in snake case.
		return JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build()
			.writeValueAsString(backtest.fit()) + "\n";
	}

}
