package ai.aigg.insights.gateway.chart;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.gateway.ledger.ClaimedReply;
import ai.aigg.insights.schema.events.Probability;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a chart shows, and keeps which picture a reply has.
 */
@Component
class ChartStore {

	private static final Duration SPAN = Duration.ofDays(30);

	/** More points than this are narrower than a pixel. */
	private static final int MOST_POINTS = 200;

	private final JdbcClient jdbc;

	ChartStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads the chart of a reply.
	 * @param reply an answer or another reply
	 * @param now its right edge
	 * @return empty when it rests on no analysis or the market has no prices
	 */
	Optional<Chart> find(ClaimedReply reply, Instant now) {
		return this.jdbc.sql("""
				SELECT m.market_id, m.question, a.analysis_result #>> '{market,outcome}' AS outcome, a.estimate,
				    (a.analysis_result #>> '{estimate,low}')::numeric AS low,
				    (a.analysis_result #>> '{estimate,high}')::numeric AS high, a.created_at
				FROM twitter_interactions i JOIN analysis a ON a.id = i.analysis_id
				    JOIN polymarket_markets m ON m.id = a.market_id
				WHERE i.id = :id
				""")
			.param("id", reply.id())
			.query((row, number) -> chart(row, now))
			.optional()
			.filter(Optional::isPresent)
			.map(Optional::orElseThrow);
	}

	private Optional<Chart> chart(ResultSet row, Instant now) throws SQLException {
		List<PricePoint> path = path(row.getString("market_id"), now);
		BigDecimal low = row.getBigDecimal("low");
		BigDecimal high = row.getBigDecimal("high");
		if (path.isEmpty() || low == null || high == null) {
			return Optional.empty();
		}
		Estimate estimate = new Estimate(new Probability(row.getBigDecimal("estimate")), new Probability(low),
				new Probability(high), row.getObject("created_at", OffsetDateTime.class).toInstant());
		String outcome = row.getString("outcome");
		return Optional.of(Chart.of(row.getString("question"), (outcome != null) ? outcome : "",
				Thinning.of(path, MOST_POINTS), estimate));
	}

	/**
	 * Looks at a thousand moments, so that a restless market costs no more than a calm
	 * one. What was the price at the left edge may be older than it.
	 */
	private List<PricePoint> path(String marketId, Instant now) {
		return this.jdbc
			.sql("""
					SELECT DISTINCT greatest(p.at, :from::timestamptz) AS at, p.price
					FROM generate_series(:from::timestamptz, :to::timestamptz, (:to::timestamptz - :from::timestamptz) / 1000)
					    AS moment
					CROSS JOIN LATERAL (SELECT at, price FROM market_prices
					    WHERE market_id = :market AND at <= moment AND at > :from::timestamptz - interval '60 days'
					    ORDER BY at DESC LIMIT 1) p
					ORDER BY at
					""")
			.param("market", marketId)
			.param("from", now.minus(SPAN).atOffset(ZoneOffset.UTC))
			.param("to", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new PricePoint(row.getObject("at", OffsetDateTime.class).toInstant(),
					new Probability(row.getBigDecimal("price"))))
			.list();
	}

	/**
	 * The picture of an earlier attempt.
	 * @param reply as it was claimed
	 */
	Optional<String> kept(ClaimedReply reply) {
		return this.jdbc.sql("SELECT media_id FROM twitter_interactions WHERE id = :id AND media_id IS NOT NULL")
			.param("id", reply.id())
			.query(String.class)
			.optional();
	}

	/**
	 * Keeps a picture before the attempt that shows it.
	 * @param reply as it was claimed
	 * @param mediaId X's id of it
	 * @return {@code false} when the claim is not ours any more
	 */
	boolean keep(ClaimedReply reply, String mediaId) {
		return this.jdbc.sql("""
				UPDATE twitter_interactions SET media_id = :media
				WHERE id = :id AND reply_state = 'sending' AND sender_token = :token AND attempt = :attempt
				""")
			.param("media", mediaId)
			.param("id", reply.id())
			.param("token", reply.token())
			.param("attempt", reply.attempt())
			.update() == 1;
	}

	/**
	 * Forgets the picture of a reply, whose later attempts go without.
	 * @param reply as it was claimed
	 */
	void forget(ClaimedReply reply) {
		this.jdbc.sql("UPDATE twitter_interactions SET media_id = NULL WHERE id = :id")
			.param("id", reply.id())
			.update();
	}

}
