package ai.aigg.insights.console.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import ai.aigg.insights.kit.read.ReadClient;

import org.springframework.stereotype.Component;

/**
 * Reads the paths of prices that charts draw.
 */
@Component
public class PricePaths {

	/** More points than this are narrower than a pixel. */
	private static final int MOMENTS = 300;

	/** How far back the price at the left edge may lie. */
	private static final Duration LONGEST_HOLD = Duration.ofDays(60);

	private final ReadClient reads;

	PricePaths(ReadClient reads) {
		this.reads = reads;
	}

	/**
	 * Looks at some hundred moments, so that a restless market costs no more than a calm
	 * one.
	 * @param marketId Polymarket's id
	 * @param from the left edge
	 * @param to the right edge, later
	 * @return oldest first; empty where no price is known
	 */
	public List<Point> read(String marketId, Instant from, Instant to) {
		Instant first = beginning(marketId).orElse(to);
		return path(marketId, (first.isAfter(from) && first.isBefore(to)) ? first : from, to);
	}

	private List<Point> path(String marketId, Instant from, Instant to) {
		return this.reads.sql("""
				SELECT DISTINCT greatest(p.at, :from::timestamptz) AS at, p.price
				FROM (SELECT generate_series(:from::timestamptz, :to::timestamptz,
				    greatest((:to::timestamptz - :from::timestamptz) / :moments, interval '1 second')) AS moment
				    UNION ALL SELECT :to::timestamptz) AS moments
				CROSS JOIN LATERAL (SELECT at, price FROM market_prices
				    WHERE market_id = :market AND at <= moments.moment AND at > :oldest::timestamptz
				    ORDER BY at DESC LIMIT 1) p
				ORDER BY at
				""")
			.param("market", marketId)
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("to", to.atOffset(ZoneOffset.UTC))
			.param("oldest", from.minus(LONGEST_HOLD).atOffset(ZoneOffset.UTC))
			.param("moments", MOMENTS)
			.query((row, number) -> new Point(
					Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
					row.getDouble("price")))
			.list();
	}

	/**
	 * The oldest price of a market.
	 * @param marketId Polymarket's id
	 * @return when it was, or nothing where no price is known
	 */
	public Optional<Instant> beginning(String marketId) {
		return this.reads.sql("SELECT at FROM market_prices WHERE market_id = :market ORDER BY at LIMIT 1")
			.param("market", marketId)
			.query((row, number) -> Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant())
			.optional();
	}

}
