package ai.aigg.insights.benchmarks.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that a load can cost: the rows that we stored, copied as they are into empty
 * tables with the same indexes.
 */
final class BareCopy {

	private static final List<String> TABLES = List.of("polymarket_markets", "market_details");

	private final DataSource database;

	private final Path folder;

	BareCopy(DataSource database, Path folder) {
		this.database = database;
		this.folder = folder;
	}

	/**
	 * Copies what the tables hold.
	 * @return how long the copying in took
	 */
	Duration run() throws SQLException, IOException {
		try (Connection connection = this.database.getConnection()) {
			CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
			for (String table : TABLES) {
				try (OutputStream out = Files.newOutputStream(this.folder.resolve(table))) {
					copy.copyOut("COPY %s TO STDOUT".formatted(table), out);
				}
				execute(connection, "CREATE TABLE bare_%1$s (LIKE %1$s INCLUDING ALL)".formatted(table));
			}
			execute(connection, "CHECKPOINT");
			long start = System.nanoTime();
			for (String table : TABLES) {
				try (InputStream in = Files.newInputStream(this.folder.resolve(table))) {
					copy.copyIn("COPY bare_%s FROM STDIN".formatted(table), in, 1 << 16);
				}
			}
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			for (String table : TABLES) {
				execute(connection, "DROP TABLE bare_" + table);
				Files.delete(this.folder.resolve(table));
			}
			return took;
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
