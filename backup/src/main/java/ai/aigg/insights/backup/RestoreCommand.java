package ai.aigg.insights.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Restores the server into a new folder, never over a living one.
 */
@Command(name = "restore", mixinStandardHelpOptions = true,
		description = "Restore the server, as it was at a time, into a new folder.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:it is restored", "1:something is missing or failed", "2:the command line is wrong" })
final class RestoreCommand implements Callable<Integer> {

	private final BackupEnvironment environment;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--at", paramLabel = "TIME",
			description = "The time with its zone, such as 2026-11-23T14:05:09Z; everything there is when left away.")
	private @Nullable String at;

	@Option(names = "--to", paramLabel = "FOLDER",
			description = "The new data folder; restored-TIME beside the backups when left away.")
	private @Nullable Path to;

	RestoreCommand(BackupEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		Instant time = time();
		return BackupEnvironment.explained(this.spec.commandLine(), () -> restore(time));
	}

	private @Nullable Instant time() {
		try {
			return (this.at != null) ? OffsetDateTime.parse(this.at).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			throw new ParameterException(this.spec.commandLine(),
					"--at is a time with its zone, such as 2026-11-23T14:05:09Z", ex);
		}
	}

	private int restore(@Nullable Instant time) {
		Backups backups = this.environment.backups();
		Path folder = (this.to != null) ? this.to.toAbsolutePath().normalize() : backups.repository()
			.folder()
			.resolveSibling("restored-" + Copy.name((time != null) ? time : this.environment.clock().instant()));
		Restore.Restored restored = backups.restore(time, folder);
		this.spec.commandLine()
			.getOut()
			.println("""
					Restored into %s
					  from base copy %s; the last transaction in it was committed at %s.
					Nothing else is changed. To use it:
					  1. Stop the services, then the server.
					  2. Move the server's data folder aside, and this one into its place; keep the old one.
					  3. Give it to the server's user (chown -R postgres), and copy postgresql.conf and pg_hba.conf
					     from the old folder where they are kept in it.
					  4. Start the server, then the services.
					  5. Make a base copy at once: aigg backup now.""".formatted(folder, restored.base().name(),
					restored.lastTransaction()));
		return 0;
	}

}
