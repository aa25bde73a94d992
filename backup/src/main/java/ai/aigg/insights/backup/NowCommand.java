package ai.aigg.insights.backup;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Make a base copy and a logical dump now.
 */
@Command(name = "now", mixinStandardHelpOptions = true, description = "Make a base copy and a logical dump now.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:something is missing or failed", "2:the command line is wrong" })
final class NowCommand implements Callable<Integer> {

	private final BackupEnvironment environment;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	NowCommand(BackupEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		return BackupEnvironment.explained(this.spec.commandLine(), this::work);
	}

	private Integer work() {
		Backups backups = this.environment.backups();
		say("Base copy %s is made.", backups.base());
		say("Dump %s is made.", backups.dump());
		return 0;
	}

	private void say(String sentence, Copy copy) {
		this.spec.commandLine()
			.getOut()
			.println((sentence + " %d MB in %s").formatted(copy.name(), Disk.size(copy.path()) >> 20, copy.path()));
	}

}
