package ai.aigg.insights.markets.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a market's price was.
 */
@Component
public class PriceHistory {

	private final JdbcClient jdbc;

	PriceHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads the price that held at the end of each step. A step that ends before the
	 * first price we have is left out; nothing is made up.
	 * @param id the market
	 * @param steps the time
	 * @return at most one point per step, oldest first
	 */
	public List<PricePoint> read(MarketId id, TimeSteps steps) {
		return this.jdbc
			.sql("""
					SELECT ends.at, p.price, p.best_bid, p.best_ask, p.at AS since
					FROM (
						SELECT least(:from + n * make_interval(secs => :step), :to) AS at FROM generate_series(1, :count) AS n
					) AS ends CROSS JOIN LATERAL (
						-- One look into the index per step, however many prices lie between two of them.
						SELECT h.at, h.price, h.best_bid, h.best_ask FROM market_prices h
						WHERE h.market_id = :id AND h.at <= ends.at
						ORDER BY h.at DESC LIMIT 1
					) AS p
					ORDER BY ends.at
					""")
			.param("id", id.value())
			.param("from", steps.from().atOffset(ZoneOffset.UTC))
			.param("to", steps.to().atOffset(ZoneOffset.UTC))
			.param("step", steps.step().toSeconds())
			.param("count", steps.count())
			.query((row, number) -> new PricePoint(instant(row, "at"), new Probability(row.getBigDecimal("price")),
					probability(row, "best_bid"), probability(row, "best_ask"), instant(row, "since")))
			.list();
	}

	private static @Nullable Probability probability(ResultSet row, String column) throws SQLException {
		BigDecimal value = row.getBigDecimal(column);
		return (value != null) ? new Probability(value) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
