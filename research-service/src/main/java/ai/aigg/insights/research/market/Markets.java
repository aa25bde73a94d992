package ai.aigg.insights.research.market;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads markets from the table of the market-sync service.
 */
@Repository
public class Markets {

	private static final int MOST_SIBLINGS = 500;

	private final JdbcClient jdbc;

	Markets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a market that is still open; evidence about others would be of no use.
	 * @param marketId Polymarket's id
	 * @return the market, or empty when there is no such row or trading is over
	 */
	public Optional<Market> findOpen(MarketId marketId) {
		return find(marketId, true);
	}

	/**
	 * Finds a market, also one that is closed, for a look into its past.
	 * @param marketId Polymarket's id
	 * @return the market, or empty when there is no such row
	 */
	public Optional<Market> find(MarketId marketId) {
		return find(marketId, false);
	}

	private Optional<Market> find(MarketId marketId, boolean open) {
		return this.jdbc
			.sql("""
					SELECT id, market_id, condition_id, question, coalesce(outcomes -> 0 ->> 'name', 'Yes') AS outcome, description,
					    resolution_source, end_date, token_ids[1] AS token, current_probability, best_bid, best_ask,
					    day_price_change, week_price_change, price_confirmed_at, volume_24h, volume_total, liquidity, market_slug,
					    event_id, event_slug, event_title, neg_risk
					FROM markets WHERE market_id = :marketId AND NOT (closed AND :open)
					""")
			.param("marketId", marketId.value())
			.param("open", open)
			.query(Markets::market)
			.optional();
	}

	/**
	 * The open and priced markets of an event, dearest first; the market that is asked
	 * about is among them.
	 * @param eventId the event
	 * @return at most 500
	 */
	public List<Sibling> siblings(String eventId) {
		return this.jdbc.sql("""
				SELECT coalesce(group_item_title, question) AS title, current_probability
				FROM markets
				WHERE event_id = :eventId AND NOT closed AND current_probability IS NOT NULL
				ORDER BY current_probability DESC, market_id LIMIT :most
				""")
			.param("eventId", eventId)
			.param("most", MOST_SIBLINGS)
			.query((row, number) -> new Sibling(text(row, "title"), row.getBigDecimal("current_probability")))
			.list();
	}

	private static Market market(ResultSet row, int number) throws SQLException {
		Quote quote = new Quote(row.getBigDecimal("current_probability"), row.getBigDecimal("best_bid"),
				row.getBigDecimal("best_ask"), row.getBigDecimal("day_price_change"),
				row.getBigDecimal("week_price_change"), Objects.requireNonNull(instant(row, "price_confirmed_at")));
		Turnover turnover = new Turnover(row.getBigDecimal("volume_24h"), row.getBigDecimal("volume_total"),
				row.getBigDecimal("liquidity"));
		Place place = new Place(row.getString("market_slug"), row.getString("event_id"), row.getString("event_slug"),
				row.getString("event_title"), row.getBoolean("neg_risk"));
		return new Market(row.getObject("id", UUID.class), new MarketId(text(row, "market_id")),
				row.getString("condition_id"), text(row, "question"), text(row, "outcome"),
				row.getString("description"), row.getString("resolution_source"), instant(row, "end_date"),
				row.getString("token"), quote, turnover, place);
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column), column);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
