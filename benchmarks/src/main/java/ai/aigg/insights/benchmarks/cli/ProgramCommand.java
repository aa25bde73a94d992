package ai.aigg.insights.benchmarks.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Scores prompts and looks for better ones.
 */
@Command(name = "program", mixinStandardHelpOptions = true,
		description = "Score the prompts with which a model forecasts, and look for better demonstrations.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:something is missing or failed", "2:the command line is wrong" })
public final class ProgramCommand implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	/**
	 * Puts the command together.
	 * @param models where its commands find a model
	 * @return to be added to a program
	 */
	public static CommandLine of(ModelEndpoints models) {
		return new CommandLine(new ProgramCommand()).addSubcommand(new ProgramScoreCommand(models))
			.addSubcommand(new ProgramOptimiseCommand(models));
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "score or optimise?");
	}

}
