package ai.aigg.insights.benchmarks.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.util.PSQLState;

/**
 * The seed's ranked query, and the same with OR between the words.
 */
final class SeedSearch {

	private static final String SEED = "plainto_tsquery('english', ?)";

	private static final String OR = "replace(plainto_tsquery('english', ?)::text, '&', '|')::tsquery";

	private static final int LIMIT_SECONDS = 10;

	private final DataSource owner;

	SeedSearch(DataSource owner) {
		this.owner = owner;
	}

	Micros seed(Texts texts, int calls) throws SQLException {
		return run(SEED, texts, calls);
	}

	Micros or(Texts texts, int calls) throws SQLException {
		return run(OR, texts, calls);
	}

	/** One after the other; what takes longer than the limit counts as the limit. */
	private Micros run(String query, Texts texts, int calls) throws SQLException {
		long[] micros = new long[calls];
		try (Connection connection = this.owner.getConnection(); Statement settings = connection.createStatement()) {
			settings.execute("SET statement_timeout = '%ds'".formatted(LIMIT_SECONDS));
			try (PreparedStatement search = connection.prepareStatement("""
					WITH ranked_markets AS (
						SELECT m.*, ts_rank(to_tsvector('english', question), query) AS relevance
						FROM polymarket_markets m, (SELECT %s AS query) AS asked
						WHERE to_tsvector('english', question) @@ query AND active = true
						ORDER BY relevance DESC, volume_24h DESC LIMIT 10
					)
					SELECT * FROM ranked_markets
					""".formatted(query))) {
				for (int number = 0; number < calls; number++) {
					search.setString(1, texts.mentions().get(number % texts.mentions().size()));
					long from = System.nanoTime();
					try (ResultSet rows = search.executeQuery()) {
						rows.next();
					}
					catch (SQLException ex) {
						if (!PSQLState.QUERY_CANCELED.getState().equals(ex.getSQLState())) {
							throw ex;
						}
					}
					micros[number] = (System.nanoTime() - from) / 1_000;
				}
			}
		}
		return new Micros(micros);
	}

}
