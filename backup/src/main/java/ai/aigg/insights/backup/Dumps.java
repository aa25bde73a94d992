package ai.aigg.insights.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.backup.Copy.Kind;

/**
 * Logical copies by pg_dump: for other versions of PostgreSQL, and for single tables.
 *
 * @param repository where they are kept
 * @param psql the server
 */
record Dumps(Repository repository, Psql psql) {

	/** The dump itself, in a folder with the names of the roles beside it. */
	static final String FILE = "database.dump";

	/**
	 * Makes one and has its table of contents read back.
	 * @return the finished copy
	 * @throws BackupProblem when it fails; nothing is left of it then
	 */
	Copy take() {
		Instant taken = this.psql.now();
		long needed = Long.parseLong(this.psql.one("SELECT pg_database_size(current_database()) / 2"));
		Path partial = this.repository.begin(Kind.DUMP, taken, needed);
		Programs programs = this.psql.programs();
		Map<String, String> variables = this.psql.server().variables();
		try {
			Files.createDirectory(partial);
			Path file = partial.resolve(FILE);
			programs.run(variables, List.of(programs.program("pg_dump"), "--format=custom", "--compress=3",
					"--no-password", "--file=" + file));
			Path roles = partial.resolve("roles.sql");
			programs.run(variables, List.of(programs.program("pg_dumpall"), "--roles-only", "--no-role-passwords",
					"--no-password", "--file=" + roles));
			check(programs, file);
			Disk.sync(file);
			Disk.sync(roles);
			return this.repository.finish(Kind.DUMP, taken, partial);
		}
		catch (IOException ex) {
			throw new BackupProblem("The dump could not be finished.", "Check the disk of AIGG_BACKUP_DIR.", ex);
		}
		finally {
			Disk.forget(partial);
		}
	}

	/**
	 * Reads a dump whole, as a restore would, without a server.
	 * @param programs the programs
	 * @param file the dump
	 * @throws BackupProblem when it is damaged
	 */
	static void check(Programs programs, Path file) {
		try {
			programs.run(Map.of(),
					List.of(programs.program("pg_restore"), "--file=/dev/null", "--no-owner", file.toString()));
		}
		catch (BackupProblem ex) {
			throw new BackupProblem(
					"The dump %s is damaged: %s".formatted(Disk.parent(file).getFileName(),
							String.valueOf(ex.getMessage())),
					"Use an older one, and make a new one now: aigg backup now.", ex);
		}
	}

}
