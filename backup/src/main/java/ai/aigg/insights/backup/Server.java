package ai.aigg.insights.backup;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL's programs reach a server.
 *
 * @param host a name, or the folder of a socket
 * @param port the port
 * @param database which database
 * @param user who signs in
 * @param password the secret, or {@code null} where none is needed
 */
record Server(String host, int port, String database, String user, @Nullable String password) {

	/**
	 * The variables that libpq reads; the password goes this way because a command line
	 * is for everybody to see.
	 * @return names and values
	 */
	Map<String, String> variables() {
		Map<String, String> variables = new HashMap<>(Map.of("PGHOST", this.host, "PGPORT", Integer.toString(this.port),
				"PGDATABASE", this.database, "PGUSER", this.user, "PGCONNECT_TIMEOUT", "10", "PGAPPNAME", "aigg-backup",
				// A row's text, and so its hash, depends on these.
				"PGOPTIONS", "-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c extra_float_digits=1"
						+ " -c bytea_output=hex -c statement_timeout=30min"));
		if (this.password != null) {
			variables.put("PGPASSWORD", this.password);
		}
		return variables;
	}

	@Override
	public String toString() {
		return "%s@%s:%d/%s".formatted(this.user, this.host, this.port, this.database);
	}

}
