package ai.aigg.insights.benchmarks.compare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * What the seed describes: its table with its indexes and the whole venue in it, one
 * upsert and one commit per market.
 */
final class SeedLoop {

	/** Enough to tell the rate; the whole venue would take hours. */
	static final int ROWS = 3_000;

	private static final String TABLE = """
			CREATE TABLE seed_markets (
				id uuid PRIMARY KEY DEFAULT gen_random_uuid(), market_id varchar(255) UNIQUE NOT NULL,
				question text NOT NULL, category varchar(100), outcomes jsonb, current_probability numeric(5, 4),
				volume_24h numeric(20, 2), liquidity numeric(20, 2), end_date timestamptz, active boolean DEFAULT true,
				market_slug varchar(255), created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
			CREATE INDEX ON seed_markets (category);
			CREATE INDEX ON seed_markets (active);
			CREATE INDEX ON seed_markets (end_date);
			CREATE INDEX ON seed_markets USING gin (to_tsvector('english', question));
			CREATE INDEX ON seed_markets (category, active) WHERE active = true;
			CREATE INDEX ON seed_markets (market_id) WHERE active = true;
			INSERT INTO seed_markets
			SELECT id, market_id, question, category, outcomes, current_probability, volume_24h, liquidity, end_date,
				active, market_slug, created_at, updated_at FROM polymarket_markets;
			""";

	private static final String VALUES = """
			market_id, question, category, outcomes::text, current_probability, volume_24h, liquidity, end_date, active,
			market_slug""";

	private static final String UPSERT = """
			INSERT INTO seed_markets (market_id, question, category, outcomes, current_probability, volume_24h, liquidity,
				end_date, active, market_slug)
			VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (market_id) DO UPDATE SET question = excluded.question, category = excluded.category,
				outcomes = excluded.outcomes, current_probability = excluded.current_probability,
				volume_24h = excluded.volume_24h, liquidity = excluded.liquidity, end_date = excluded.end_date,
				active = excluded.active, market_slug = excluded.market_slug, updated_at = now()
			""";

	private final DataSource database;

	SeedLoop(DataSource database) {
		this.database = database;
	}

	/**
	 * Runs the loop over markets from all over the venue.
	 * @return how long it took for {@link #ROWS} markets, or all when there are fewer
	 */
	Duration run() throws SQLException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(TABLE);
			statement.execute("ANALYZE seed_markets");
			statement.execute("CHECKPOINT");
			List<List<@Nullable Object>> markets = markets(statement);
			long start = System.nanoTime();
			try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
				for (List<@Nullable Object> market : markets) {
					for (int index = 0; index < market.size(); index++) {
						upsert.setObject(index + 1, market.get(index));
					}
					upsert.executeUpdate();
				}
			}
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			statement.execute("DROP TABLE seed_markets");
			return took;
		}
	}

	private static List<List<@Nullable Object>> markets(Statement statement) throws SQLException {
		List<List<@Nullable Object>> markets = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(
				"SELECT %s FROM polymarket_markets ORDER BY md5(id::text) LIMIT %d".formatted(VALUES, ROWS))) {
			while (rows.next()) {
				List<@Nullable Object> market = new ArrayList<>();
				for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
					market.add(rows.getObject(column));
				}
				markets.add(market);
			}
		}
		return markets;
	}

}
