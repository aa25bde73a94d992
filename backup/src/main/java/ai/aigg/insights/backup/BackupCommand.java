package ai.aigg.insights.backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code aigg backup}.
 */
@Command(name = "backup", mixinStandardHelpOptions = true,
		description = "Copy the database, list the copies, and prove that they can be restored.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:something is missing or failed", "2:the command line is wrong" })
final class BackupCommand implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "What about backups: now, list, verify or run?");
	}

}
