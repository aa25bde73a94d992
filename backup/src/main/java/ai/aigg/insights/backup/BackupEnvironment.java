package ai.aigg.insights.backup;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * What the commands need, and the commands themselves, to be put into a command line.
 *
 * @param variables settings by the names of their variables
 * @param clock tells the time
 */
public record BackupEnvironment(Function<String, Optional<String>> variables, Clock clock) {

	/**
	 * The command {@code backup} with {@code now}, {@code list}, {@code verify} and
	 * {@code run}.
	 * @return a command line
	 */
	public CommandLine backupCommand() {
		CommandLine commandLine = new CommandLine(new BackupCommand());
		commandLine.addSubcommand(new NowCommand(this));
		commandLine.addSubcommand(new ListCommand(this));
		commandLine.addSubcommand(new VerifyCommand(this));
		commandLine.addSubcommand(new RunCommand(this));
		return commandLine;
	}

	/**
	 * The command {@code restore}.
	 * @return a command line
	 */
	public CommandLine restoreCommand() {
		return new CommandLine(new RestoreCommand(this));
	}

	Backups backups() {
		return new Backups(Settings.from(this.variables), this.clock);
	}

	/**
	 * Runs a command's work; a problem becomes a sentence, the next step, and exit code
	 * 1.
	 * @param commandLine where to write
	 * @param work the work
	 * @return the exit code
	 */
	static int explained(CommandLine commandLine, Callable<Integer> work) throws Exception {
		try {
			return work.call();
		}
		catch (BackupProblem problem) {
			LoggerFactory.getLogger(BackupEnvironment.class).debug("{}", problem.getMessage(), problem);
			commandLine.getErr().println(problem.getMessage() + "\n  " + problem.nextStep());
			return 1;
		}
	}

}
