package ai.aigg.insights.markets.resolver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The schedule of markets that wait for their outcome; it outlives the instance.
 */
@Component
class Polls {

	private final JdbcClient jdbc;

	Polls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes in markets that have ended, or soon will, and have no final outcome. Those
	 * without Gamma's id are left to the enrichment.
	 * @param horizon ends before this count
	 * @param firstLook how long after the end it is asked about first
	 * @param now the present
	 * @param limit the most markets to take in
	 * @return how many were taken in
	 */
	int enrol(Instant horizon, Duration firstLook, Instant now, int limit) {
		return this.jdbc.sql("""
				INSERT INTO market_resolution_polls (id, since, next_at)
				SELECT w.id, w.since, greatest(w.since + make_interval(secs => :first), :now)
				FROM (
					SELECT d.id, CASE WHEN d.closed THEN coalesce(d.closed_time, least(m.end_date, :now))
						WHEN d.resolution IN ('PROPOSED', 'DISPUTED') THEN least(m.end_date, :now)
						ELSE coalesce(m.end_date, :now) END AS since
					FROM market_details d JOIN polymarket_markets m ON m.id = d.id
					WHERE d.resolution NOT IN ('RESOLVED', 'VOID') AND m.market_id NOT LIKE '0x%'
						AND (d.closed OR d.resolution <> 'OPEN' OR m.end_date <= :horizon)
						AND NOT EXISTS (SELECT FROM market_resolution_polls p WHERE p.id = d.id)
					ORDER BY since DESC LIMIT :limit
				) AS w
				ON CONFLICT DO NOTHING
				""")
			.param("first", firstLook.toSeconds())
			.param("now", utc(now))
			.param("horizon", utc(horizon))
			.param("limit", limit)
			.update();
	}

	/**
	 * Brings a market to the front because its outcome was heard of.
	 * @param conditionId its id on the chain
	 * @param now the present
	 * @return how many markets of that id wait
	 */
	int wake(String conditionId, Instant now) {
		return this.jdbc.sql("""
				INSERT INTO market_resolution_polls (id, since, next_at)
				SELECT d.id, :now, :now FROM market_details d
				WHERE d.condition_id = :condition AND d.resolution NOT IN ('RESOLVED', 'VOID')
				ON CONFLICT (id) DO UPDATE SET since = excluded.since, next_at = excluded.next_at
				""").param("condition", conditionId).param("now", utc(now)).update();
	}

	/**
	 * Reads whose turn it is.
	 * @param now the present
	 * @param limit the most markets to read
	 * @return those that wait longest come first
	 */
	List<Poll> due(Instant now, int limit) {
		return this.jdbc.sql("""
				SELECT p.id, m.market_id, d.condition_id, d.resolution, d.winning_outcome, d.closed, m.end_date,
					p.since, p.next_at, p.final_at
				FROM market_resolution_polls p
					JOIN market_details d ON d.id = p.id
					JOIN polymarket_markets m ON m.id = p.id
				WHERE p.next_at <= :now
				ORDER BY p.next_at LIMIT :limit
				""")
			.param("now", utc(now))
			.param("limit", limit)
			.query((row, number) -> new Poll(row.getObject("id", UUID.class), new MarketId(row.getString("market_id")),
					row.getString("condition_id"), state(row), instant(row, "since"), instant(row, "next_at"),
					optional(row, "final_at")))
			.list();
	}

	/**
	 * Reads what the table says of some markets now.
	 * @param ids of their rows
	 * @return by row
	 */
	Map<UUID, MarketState> states(Collection<UUID> ids) {
		return this.jdbc.sql("""
				SELECT d.id, d.resolution, d.winning_outcome, d.closed, m.end_date
				FROM market_details d JOIN polymarket_markets m ON m.id = d.id WHERE d.id = ANY (:ids)
				""")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), state(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	void reschedule(List<Poll> polls) {
		this.jdbc.sql("""
				UPDATE market_resolution_polls p
				SET since = n.since, next_at = n.next_at, final_at = n.final_at, attempts = p.attempts + 1
				FROM unnest(:ids::uuid[], :since::timestamptz[], :next::timestamptz[], :final::timestamptz[])
					AS n (id, since, next_at, final_at)
				WHERE p.id = n.id
				""")
			.param("ids", polls.stream().map(Poll::id).toArray(UUID[]::new))
			.param("since", texts(polls, Poll::since))
			.param("next", texts(polls, Poll::nextAt))
			.param("final", texts(polls, Poll::finalAt))
			.update();
	}

	void forget(Collection<UUID> ids) {
		this.jdbc.sql("DELETE FROM market_resolution_polls WHERE id = ANY (:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.update();
	}

	private static MarketState state(ResultSet row) throws SQLException {
		return new MarketState(Resolution.valueOf(row.getString("resolution")), row.getString("winning_outcome"),
				row.getBoolean("closed"), optional(row, "end_date"));
	}

	private static @Nullable String[] texts(List<Poll> polls, Function<Poll, @Nullable Instant> part) {
		return polls.stream().map((poll) -> {
			Instant instant = part.apply(poll);
			return (instant != null) ? instant.toString() : null;
		}).toArray(String[]::new);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
