package ai.aigg.insights.markets.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.kit.read.ReadClient;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads what a market's price was.
 */
@Component
public class PriceHistory {

	/** Bounds each look, so that it goes into two weeks of the table and not into all. */
	private static final String LONGEST_HOLD = "7 days";

	private final ReadClient reads;

	PriceHistory(ReadClient reads) {
		this.reads = reads;
	}

	/**
	 * Reads the price that held at the end of each step. A step that ends before the
	 * first price we have is left out; nothing is made up.
	 * @param id the market
	 * @param steps the time
	 * @return at most one point per step, oldest first
	 */
	public List<PricePoint> read(MarketId id, TimeSteps steps) {
		return this.reads
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

	/**
	 * Reads the prices of several markets that held at the end of each step. A path goes
	 * back to where a price held for more than a week; what was before counts as not
	 * known.
	 * @param ids the markets
	 * @param steps the time
	 * @return of each market with a price, one price per step, oldest first; not a number
	 * before the first one we have
	 */
	public Map<MarketId, float[]> readAll(Collection<MarketId> ids, TimeSteps steps) {
		Map<MarketId, float[]> prices = new HashMap<>();
		this.reads
			.sql("""
					WITH RECURSIVE path AS (
						SELECT asked.id, last.at, last.price
						FROM unnest(:ids::text[]) AS asked (id) CROSS JOIN LATERAL (
							SELECT h.at, h.price FROM market_prices h
							WHERE h.market_id = asked.id AND h.at <= :to AND h.at > :to - :longest::interval
							ORDER BY h.at DESC LIMIT 1
						) AS last
						UNION ALL
						-- Back to the step before the one that is known: quiet steps and crowded ones cost nothing.
						SELECT path.id, earlier.at, earlier.price
						FROM path CROSS JOIN LATERAL (
							SELECT h.at, h.price FROM market_prices h
							WHERE h.market_id = path.id AND h.at > path.at - :longest::interval
								AND h.at <= date_bin(make_interval(secs => :step), path.at - interval '1 microsecond', :from)
							ORDER BY h.at DESC LIMIT 1
						) AS earlier
						WHERE path.at > :from + make_interval(secs => :step)
					)
					SELECT id, at, price FROM path
					""")
			.param("ids", ids.stream().map(MarketId::value).toArray(String[]::new))
			.param("from", steps.from().atOffset(ZoneOffset.UTC))
			.param("to", steps.to().atOffset(ZoneOffset.UTC))
			.param("longest", LONGEST_HOLD)
			.param("step", steps.step().toSeconds())
			.query((row) -> {
				float[] path = prices.computeIfAbsent(new MarketId(row.getString("id")),
						(id) -> unknown(steps.count()));
				path[steps.at(instant(row, "at"))] = row.getFloat("price");
			});
		prices.values().forEach(PriceHistory::hold);
		return prices;
	}

	private static float[] unknown(int count) {
		float[] path = new float[count];
		Arrays.fill(path, Float.NaN);
		return path;
	}

	/** A price holds until the next one. */
	private static void hold(float[] path) {
		for (int step = 1; step < path.length; step++) {
			path[step] = Float.isNaN(path[step]) ? path[step - 1] : path[step];
		}
	}

	private static @Nullable Probability probability(ResultSet row, String column) throws SQLException {
		BigDecimal value = row.getBigDecimal(column);
		return (value != null) ? new Probability(value) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
