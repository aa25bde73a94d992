package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the database says of open markets at the moment of an answer.
 */
@Component
class OpenMarkets {

	/** More than any event has that can be read out. */
	private static final int MOST_OF_EVENT = 300;

	private static final String COLUMNS = """
			m.market_id, m.question, m.current_probability, m.end_date, d.group_item_title, d.event_id, d.event_title
			""";

	private final JdbcClient jdbc;

	OpenMarkets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads some markets.
	 * @param ids their ids
	 * @return those that are open, by id
	 */
	Map<String, OpenMarket> byId(Collection<String> ids) {
		Map<String, OpenMarket> found = new HashMap<>();
		this.jdbc.sql("""
				SELECT %s FROM polymarket_markets m JOIN market_details d USING (id)
				WHERE m.market_id = ANY (:ids) AND NOT d.closed
				""".formatted(COLUMNS))
			.param("ids", ids.toArray(String[]::new))
			.query((row, number) -> market(row))
			.list()
			.forEach((market) -> found.put(market.hit().id().value(), market));
		return found;
	}

	/**
	 * Reads the market that an address or its last part names.
	 * @param slug the last part
	 * @return the market, if it is open
	 */
	Optional<OpenMarket> bySlug(String slug) {
		return this.jdbc.sql("""
				SELECT %s FROM polymarket_markets m JOIN market_details d USING (id)
				WHERE m.market_slug = :slug AND NOT d.closed ORDER BY m.market_id LIMIT 1
				""".formatted(COLUMNS)).param("slug", slug).query((row, number) -> market(row)).optional();
	}

	/**
	 * Reads the markets of an event by the last part of its address.
	 * @param slug the last part
	 * @return the open ones, the highest price first
	 */
	List<OpenMarket> ofEventSlug(String slug) {
		return event("d.event_slug = :key", slug);
	}

	/**
	 * Reads the markets of an event.
	 * @param eventId Polymarket's id of it
	 * @return the open ones, the highest price first
	 */
	List<OpenMarket> ofEvent(String eventId) {
		return event("d.event_id = :key", eventId);
	}

	private List<OpenMarket> event(String condition, String key) {
		return this.jdbc.sql("""
				SELECT %s FROM polymarket_markets m JOIN market_details d USING (id)
				WHERE %s AND NOT d.closed
				ORDER BY m.current_probability DESC NULLS LAST, m.volume_24h DESC NULLS LAST, m.market_id
				LIMIT :most
				""".formatted(COLUMNS, condition))
			.param("key", key)
			.param("most", MOST_OF_EVENT)
			.query((row, number) -> market(row))
			.list();
	}

	private static OpenMarket market(ResultSet row) throws SQLException {
		BigDecimal price = row.getBigDecimal("current_probability");
		OffsetDateTime end = row.getObject("end_date", OffsetDateTime.class);
		return new OpenMarket(
				new MarketHit(new MarketId(row.getString("market_id")), row.getString("question"),
						(price != null) ? new Probability(price) : null, 1),
				row.getString("group_item_title"), row.getString("event_id"), row.getString("event_title"),
				(end != null) ? end.toInstant() : null);
	}

}
