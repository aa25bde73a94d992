package ai.aigg.insights.backup;

import java.time.Clock;
import java.util.Optional;

import picocli.CommandLine;

/**
 * The program of the container: {@code run} by default, or one of the commands.
 */
public final class Backup {

	private Backup() {
	}

	/**
	 * Runs one command and ends the JVM with its exit code.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		System.setProperty("logback.configurationFile", "backup-logback.xml");
		System.exit(commandLine().execute((args.length > 0) ? args : new String[] { "run" }));
	}

	static CommandLine commandLine() {
		BackupEnvironment environment = new BackupEnvironment(
				(name) -> Optional.ofNullable(System.getenv(name)).filter((value) -> !value.isBlank()),
				Clock.systemUTC());
		CommandLine commandLine = environment.backupCommand();
		commandLine.addSubcommand(environment.restoreCommand());
		return commandLine;
	}

}
