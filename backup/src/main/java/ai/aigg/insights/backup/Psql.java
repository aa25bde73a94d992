package ai.aigg.insights.backup;

import java.time.Instant;
import java.util.List;

/**
 * Asks a server by its own client, so that no driver has to fit its version.
 *
 * @param programs where the client is
 * @param server whom to ask
 */
record Psql(Programs programs, Server server) {

	private static final String SEPARATOR = "\u001f";

	/**
	 * Runs one statement.
	 * @param sql the statement, without values from outside
	 * @return its rows, each a list of texts
	 */
	List<List<String>> rows(String sql) {
		return this.programs.run(this.server.variables(),
				List.of(this.programs.program("psql"), "--no-psqlrc", "--no-password", "--quiet", "--no-align",
						"--tuples-only", "--field-separator=" + SEPARATOR, "--set=ON_ERROR_STOP=1", "--command=" + sql))
			.lines()
			.map((line) -> List.of(line.split(SEPARATOR, -1)))
			.toList();
	}

	String one(String sql) {
		List<List<String>> rows = rows(sql);
		if (rows.size() != 1) {
			throw new BackupProblem("The server answered with %d rows where one was asked for.".formatted(rows.size()),
					"Check that the schema is up to date: run the provisioner.");
		}
		return rows.getFirst().getFirst();
	}

	/**
	 * The server's own clock, which its WAL carries.
	 * @return now, as the server sees it
	 */
	Instant now() {
		return Instant.parse(one("""
				SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""));
	}

	int serverVersion() {
		return Integer.parseInt(one("SELECT current_setting('server_version_num')::int / 10000"));
	}

}
