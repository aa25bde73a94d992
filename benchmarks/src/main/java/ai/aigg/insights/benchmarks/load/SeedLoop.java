package ai.aigg.insights.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.schema.events.EventJson;

/**
 * What the seed describes: its table with its indexes and the whole venue in it, one
 * upsert and one commit per market.
 */
final class SeedLoop {

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
			""";

	private static final String UPSERT = """
			INSERT INTO seed_markets (market_id, question, category, outcomes, current_probability, volume_24h, liquidity,
				end_date, active, market_slug)
			VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (market_id) DO UPDATE SET question = excluded.question, category = excluded.category,
				outcomes = excluded.outcomes, current_probability = excluded.current_probability,
				volume_24h = excluded.volume_24h, liquidity = excluded.liquidity, end_date = excluded.end_date,
				active = excluded.active, market_slug = excluded.market_slug, updated_at = now()
			""";

	private static final String COLUMNS = """
			id, market_id, question, category, outcomes, current_probability, volume_24h, liquidity, end_date, active,
			market_slug, created_at, updated_at""";

	private final DataSource database;

	SeedLoop(DataSource database) {
		this.database = database;
	}

	/**
	 * Runs the loop.
	 * @param markets what is stored
	 * @return how long it took
	 */
	Duration run(List<Market> markets) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("DROP TABLE IF EXISTS seed_markets");
				statement.execute(TABLE);
				statement.execute("INSERT INTO seed_markets SELECT %s FROM polymarket_markets".formatted(COLUMNS));
				statement.execute("CHECKPOINT");
			}
			long start = System.nanoTime();
			try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
				for (Market market : markets) {
					upsert(upsert, market);
				}
			}
			return Duration.ofNanos(System.nanoTime() - start);
		}
	}

	private static void upsert(PreparedStatement upsert, Market market) throws SQLException {
		upsert.setString(1, market.id().value());
		upsert.setString(2, market.question());
		upsert.setString(3, market.category());
		upsert.setString(4, EventJson.mapper().writeValueAsString(market.outcomes()));
		upsert.setBigDecimal(5, (market.probability() != null) ? market.probability().value() : null);
		upsert.setBigDecimal(6, market.turnover().volume24h());
		upsert.setBigDecimal(7, market.turnover().liquidity());
		upsert.setObject(8, (market.endDate() != null) ? market.endDate().atOffset(ZoneOffset.UTC) : null,
				Types.TIMESTAMP_WITH_TIMEZONE);
		upsert.setBoolean(9, !market.closed());
		upsert.setString(10, market.slug());
		upsert.executeUpdate();
	}

}
