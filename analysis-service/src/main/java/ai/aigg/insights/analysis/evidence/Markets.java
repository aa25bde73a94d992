package ai.aigg.insights.analysis.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import ai.aigg.insights.analysis.evidence.Place.Neighbour;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads markets from the table of the market-sync service.
 */
@Repository
public class Markets {

	private static final int MOST_NEIGHBOURS = 500;

	private static final int MOST_TAGS = 50;

	private final JdbcClient jdbc;

	Markets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a market.
	 * @param marketId Polymarket's id
	 * @return the market, or empty when there is no such row
	 */
	public Optional<Market> find(MarketId marketId) {
		return this.jdbc
			.sql("""
					SELECT id, market_id, question, market_slug, coalesce(outcomes -> 0 ->> 'name', 'Yes') AS outcome,
					    current_probability, best_bid, best_ask, last_trade_price, day_price_change, week_price_change,
					    price_confirmed_at, taker_fee_rate, volume_24h, liquidity, end_date, resolution, closed, accepting_orders,
					    coalesce(description, '') AS rules, resolution_source, event_id, neg_risk, category, tags
					FROM markets WHERE market_id = :marketId
					""")
			.param("marketId", marketId.value())
			.query(this::market)
			.optional();
	}

	private Market market(ResultSet row, int number) throws SQLException {
		Quote quote = new Quote(row.getBigDecimal("current_probability"), row.getBigDecimal("best_bid"),
				row.getBigDecimal("best_ask"), row.getBigDecimal("last_trade_price"),
				row.getBigDecimal("day_price_change"), row.getBigDecimal("week_price_change"),
				Objects.requireNonNull(instant(row, "price_confirmed_at")));
		return new Market(row.getObject("id", UUID.class), new MarketId(text(row, "market_id")), text(row, "question"),
				row.getString("market_slug"), text(row, "outcome"), quote, row.getBigDecimal("taker_fee_rate"),
				row.getBigDecimal("volume_24h"), row.getBigDecimal("liquidity"), instant(row, "end_date"),
				Resolution.valueOf(text(row, "resolution")), row.getBoolean("closed"),
				row.getBoolean("accepting_orders"), new Rules(text(row, "rules"), row.getString("resolution_source")),
				place(row));
	}

	private Place place(ResultSet row) throws SQLException {
		String eventId = row.getString("event_id");
		Set<String> subjects = new LinkedHashSet<>();
		if (row.getString("category") != null) {
			subjects.add(text(row, "category"));
		}
		if (row.getArray("tags").getArray() instanceof String[] tags) {
			Arrays.stream(tags).filter(Objects::nonNull).limit(MOST_TAGS).forEach(subjects::add);
		}
		boolean single = eventId == null || row.getBoolean("neg_risk");
		return new Place(eventId, subjects, single ? List.of() : neighbours(eventId));
	}

	private List<Neighbour> neighbours(String eventId) {
		return this.jdbc.sql("""
				SELECT market_id, question, end_date, current_probability FROM markets
				WHERE event_id = :eventId AND NOT closed AND current_probability IS NOT NULL
				ORDER BY market_id LIMIT :most
				""")
			.param("eventId", eventId)
			.param("most", MOST_NEIGHBOURS)
			.query((row, number) -> new Neighbour(new MarketId(text(row, "market_id")), text(row, "question"),
					instant(row, "end_date"), row.getBigDecimal("current_probability")))
			.list();
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column), column);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
