package ai.aigg.insights.markets.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.kit.read.ReadClient;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads markets for those who want all of them, or all about one.
 */
@Component
public class MarketLists {

	/** The smallest id of all. */
	public static final UUID BEGINNING = new UUID(0, 0);

	private static final StoredMarketMapper MAPPER = new StoredMarketMapper();

	private final JdbcClient jdbc;

	private final ReadClient reads;

	MarketLists(JdbcClient jdbc, ReadClient reads) {
		this.jdbc = jdbc;
		this.reads = reads;
	}

	/**
	 * Reads a page, in the order of the rows' ids: those never change, and what is new
	 * comes last, so a reader misses nothing that was there when it began.
	 * @param filter which markets
	 * @param after where the page before ended, {@link #BEGINNING} for the first one
	 * @param limit the most markets to read
	 * @return the page
	 */
	public MarketPage page(ListFilter filter, UUID after, int limit) {
		// Only the conditions that hold are written out, so that each list finds its
		// index.
		StringBuilder sql = new StringBuilder(
				"SELECT id, %s FROM markets WHERE id > :after".formatted(StoredMarketMapper.COLUMNS));
		Map<String, Object> params = new HashMap<>(Map.of("after", after, "limit", limit + 1));
		if (filter.closed() != null) {
			sql.append(filter.closed() ? " AND closed" : " AND NOT closed");
		}
		if (filter.activeOnly()) {
			sql.append(" AND active = true");
		}
		if (filter.category() != null) {
			sql.append(" AND lower(category) = lower(:category)");
			params.put("category", filter.category());
		}
		List<Row> rows = this.reads.sql(sql.append(" ORDER BY id LIMIT :limit").toString())
			.params(params)
			.query((row, number) -> new Row(row.getObject("id", UUID.class), MAPPER.mapRow(row, number)))
			.list();
		List<Row> kept = rows.subList(0, Math.min(limit, rows.size()));
		List<StoredMarket> markets = new ArrayList<>(kept.size());
		kept.forEach((row) -> markets.add(row.market()));
		return new MarketPage(markets, (rows.size() > limit) ? kept.getLast().id() : null);
	}

	/**
	 * Reads what only the look-up of a single market shows.
	 * @param id the market
	 * @return its details, if we have it
	 */
	public Optional<MarketDetails> details(MarketId id) {
		return this.jdbc.sql("""
				SELECT description, resolution_source, token_ids, tags, start_date, closed_time, oracle_status
				FROM markets WHERE market_id = :id
				""")
			.param("id", id.value())
			.query((row, number) -> new MarketDetails(row.getString("description"), row.getString("resolution_source"),
					texts(row, "token_ids"), texts(row, "tags"), instant(row, "start_date"),
					instant(row, "closed_time"), row.getString("oracle_status")))
			.optional();
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return List.of((String[]) array.getArray());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private record Row(UUID id, StoredMarket market) {
	}

}
