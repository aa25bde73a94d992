package ai.aigg.insights.research.market;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

import ai.aigg.insights.schema.events.MarketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what the market-sync service has seen of a price.
 */
@Repository
public class PriceHistory {

	private static final int DAYS = 7;

	private static final int MOST_POINTS = 5_000;

	private static final int FEWEST_POINTS = 6;

	private final JdbcClient jdbc;

	PriceHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How restless a price was within the last week: the realised standard deviation of a
	 * day's change in log-odds. Prices within a cent of 0 and 1 count as that cent.
	 * @param marketId Polymarket's id
	 * @param now the end of the week
	 * @return empty when there are too few prices to tell, or less than six hours of them
	 */
	public OptionalDouble volatilityPerDay(MarketId marketId, Instant now) {
		return this.jdbc.sql("""
				WITH points AS (
				    SELECT at, ln(odds / (1 - odds)) AS log_odds
				    FROM (SELECT at, least(0.99, greatest(0.01, price))::float8 AS odds FROM market_prices
				        WHERE market_id = :market AND at > :from AND at <= :to
				        ORDER BY at DESC LIMIT :most) AS prices
				), steps AS (
				    SELECT at, log_odds - lag(log_odds) OVER (ORDER BY at) AS step FROM points
				), path AS (
				    SELECT count(*) AS points, extract(epoch FROM max(at) - min(at))::float8 AS seconds,
				        sum(step * step) AS squares
				    FROM steps
				)
				SELECT sqrt(squares / seconds * 86400) FROM path WHERE points >= :fewest AND seconds >= 21600
				""")
			.param("market", marketId.value())
			.param("from", now.minus(DAYS, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
			.param("to", now.atOffset(ZoneOffset.UTC))
			.param("most", MOST_POINTS)
			.param("fewest", FEWEST_POINTS)
			.query(Double.class)
			.optional()
			.map(OptionalDouble::of)
			.orElseGet(OptionalDouble::empty);
	}

}
