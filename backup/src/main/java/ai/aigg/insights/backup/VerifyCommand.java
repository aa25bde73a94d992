package ai.aigg.insights.backup;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Check the copies, and restore a random second into a scratch server to compare it.
 */
@Command(name = "verify", mixinStandardHelpOptions = true,
		description = "Check the copies, and restore a random second into a scratch server to compare it.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:something is missing or failed", "2:the command line is wrong" })
final class VerifyCommand implements Callable<Integer> {

	private final BackupEnvironment environment;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	VerifyCommand(BackupEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		return BackupEnvironment.explained(this.spec.commandLine(), this::work);
	}

	private Integer work() {
		Drill.Outcome outcome = this.environment.backups().verify();
		this.spec.commandLine()
			.getOut()
			.println("Restored %s from base copy %s in %d ms: %d markers and %d tables are as they were.".formatted(
					outcome.target(), outcome.base().name(), outcome.took().toMillis(), outcome.markers(),
					outcome.tables()));
		return 0;
	}

}
