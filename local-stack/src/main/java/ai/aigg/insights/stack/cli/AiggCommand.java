package ai.aigg.insights.stack.cli;

import java.time.Duration;

import ai.aigg.insights.benchmarks.cli.BacktestCommand;
import ai.aigg.insights.benchmarks.cli.BenchCommand;
import ai.aigg.insights.benchmarks.cli.ProgramCommand;
import ai.aigg.insights.stack.problem.StackProblem;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.boot.convert.DurationStyle;

/**
 * The command {@code aigg}.
 */
@Command(name = "aigg", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "AIGG Insights on this machine: ask about the future, get the market, the "
				+ "estimate and the reasons.",
		subcommands = { AskCommand.class, UpCommand.class, StatusCommand.class, DownCommand.class, DoctorCommand.class,
				ResetCommand.class, FindCommand.class, WhyCommand.class, ReanalyseCommand.class, BenchCommand.class,
				BacktestCommand.class, DeadLettersCommand.class, ArchiveCommand.class },
		exitCodeListHeading = "%nExit codes of all commands:%n",
		exitCodeList = { "0:done", "1:something is missing or failed", "2:the command line is wrong",
				"3:no reply (ask), or no stack is running (status, find, why, reanalyse, deadletters, archive)",
				"130:stopped by Ctrl-C" })
public final class AiggCommand implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	/**
	 * Runs a command line.
	 * @param args as typed
	 * @return the exit code
	 */
	public static int run(String... args) {
		return Interruption.ofThisThread().finished(commandLine().execute(args));
	}

	static CommandLine commandLine() {
		return new CommandLine(new AiggCommand()).addSubcommand(ProgramCommand.of(new StackModels()))
			.setCaseInsensitiveEnumValuesAllowed(true)
			.registerConverter(Duration.class, DurationStyle::detectAndParse)
			.setExecutionExceptionHandler((failure, commandLine, result) -> explain(failure, commandLine));
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Which command?");
	}

	private static int explain(Exception failure, CommandLine commandLine) {
		switch (failure) {
			case InterruptedException stopped -> {
				return ExitCodes.INTERRUPTED;
			}
			case InterruptException stopped -> {
				// Kafka's clients say it this way.
				return ExitCodes.INTERRUPTED;
			}
			case StackProblem problem -> {
				if (problem.getCause() != null) {
					LoggerFactory.getLogger(AiggCommand.class).error("{}", problem.getMessage(), problem);
				}
				commandLine.getErr().println(problem.getMessage() + "\n  " + problem.nextStep());
			}
			default -> {
				LoggerFactory.getLogger(AiggCommand.class).error("A command failed", failure);
				commandLine.getErr()
					.println("That should not have happened: %s\n  The log says more: .aigg/logs".formatted(failure));
			}
		}
		return ExitCodes.PROBLEM;
	}

}
