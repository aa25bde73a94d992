package ai.aigg.insights.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.backup.Copy.Kind;

/**
 * Copies of the server's files by pg_basebackup, compressed, each with the WAL that makes
 * it whole.
 *
 * @param repository where they are kept
 * @param psql the server
 */
record BaseCopies(Repository repository, Psql psql) {

	/**
	 * Makes one.
	 * @return the finished copy
	 * @throws BackupProblem when it fails; nothing is left of it then
	 */
	Copy take() {
		refuseTablespaces();
		Instant taken = this.psql.now();
		Path partial = this.repository.begin(Kind.BASE, taken, size());
		try {
			Programs programs = this.psql.programs();
			programs.run(this.psql.server().variables(),
					List.of(programs.program("pg_basebackup"), "--pgdata=" + partial, "--format=tar", "--gzip",
							"--compress=1", "--wal-method=stream", "--checkpoint=fast", "--no-password",
							"--manifest-checksums=SHA256", "--label=aigg " + taken));
			Manifest.finish(partial, this.psql.now());
			Manifest.of(partial);
			return this.repository.finish(Kind.BASE, taken, partial);
		}
		catch (IOException ex) {
			throw new BackupProblem("The base copy could not be finished.", "Check the disk of AIGG_BACKUP_DIR.", ex);
		}
		finally {
			Disk.forget(partial);
		}
	}

	private void refuseTablespaces() {
		if (!this.psql.one("SELECT count(*) FROM pg_tablespace").equals("2")) {
			throw new BackupProblem("The server has tablespaces of its own, which are not copied.",
					"Move their tables to pg_default, or copy the server with pgBackRest.");
		}
	}

	/** The files are compressed to a third or less; what they take now is the bound. */
	private long size() {
		return Long.parseLong(this.psql.one("SELECT (sum(pg_database_size(oid)) / 2)::bigint FROM pg_database"));
	}

	/**
	 * Unpacks a copy and has every file and its WAL checked.
	 * @param copy which
	 * @param programs the programs
	 * @param data a folder that is absent or empty; of our own when it is absent
	 * @throws BackupProblem when something is damaged
	 */
	static void unpack(Copy copy, Programs programs, Path data) {
		try {
			Files.createDirectories(data.resolve("pg_wal"));
			Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
			untar(copy, programs, "base.tar.gz", data);
			untar(copy, programs, "pg_wal.tar.gz", data.resolve("pg_wal"));
		}
		catch (IOException ex) {
			throw new BackupProblem("The folder %s cannot be written.".formatted(data), "Check its rights.", ex);
		}
		try {
			programs.run(Map.of(), List.of(programs.program("pg_verifybackup"), "--quiet", "--exit-on-error",
					"--manifest-path=" + copy.path().resolve(Manifest.FILE), data.toString()));
		}
		catch (BackupProblem ex) {
			throw damaged(copy, ex);
		}
	}

	private static void untar(Copy copy, Programs programs, String name, Path target) {
		try {
			programs.run(Map.of(), List.of("tar", "--extract", "--gzip", "--no-same-owner",
					"--file=" + copy.path().resolve(name), "--directory=" + target));
		}
		catch (BackupProblem ex) {
			throw String.valueOf(ex.getMessage()).startsWith("The disk is full") ? ex : damaged(copy, ex);
		}
	}

	private static BackupProblem damaged(Copy copy, BackupProblem cause) {
		return new BackupProblem(
				"The base copy %s is damaged: %s".formatted(copy.name(), String.valueOf(cause.getMessage())),
				"Use an older copy, and make a new one now: aigg backup now.", cause);
	}

}
