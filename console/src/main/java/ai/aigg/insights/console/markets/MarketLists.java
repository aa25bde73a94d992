package ai.aigg.insights.console.markets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Lists markets page by page: open ones in the order of their planned ends, closed ones
 * by when they closed. Those without such a time are found by search alone.
 */
@Repository("consoleMarketLists")
class MarketLists {

	static final int PAGE = 40;

	private static final int MOST_CATEGORIES = 100;

	private static final String SELECT = """
			SELECT m.id, m.market_id, m.question, m.category, m.current_probability, m.volume_24h, m.end_date, d.resolution,
			    d.winning_outcome,\s""";

	private static final String FROM = """
			AS place FROM polymarket_markets m JOIN market_details d ON d.id = m.id WHERE\s""";

	/** As the partial index has it. */
	private static final String UNRESOLVED = " AND d.resolution NOT IN ('RESOLVED', 'VOID')"
			+ " AND (d.closed OR d.resolution <> 'OPEN') AND d.resolution = :resolution";

	private final ReadClient reads;

	private final Clock clock;

	MarketLists(ReadClient reads, Clock clock) {
		this.reads = reads;
		this.clock = clock;
	}

	List<Listed> page(Filter filter, @Nullable Place after) {
		Map<String, Object> params = new HashMap<>(Map.of("most", PAGE));
		Filter.Which which = filter.which();
		// Both tables have the id; the index that carries the order decides which one is
		// named.
		String time = which.isOver() ? "d.closed_time" : "m.end_date";
		String id = which.isOver() ? "d.id" : "m.id";
		StringBuilder sql = new StringBuilder(SELECT + time + " " + FROM + time + " IS NOT NULL")
			.append(condition(which, params));
		if (filter.category() != null) {
			sql.append(" AND m.category = :category");
			params.put("category", filter.category());
		}
		String direction = which.soonestFirst() ? "" : " DESC";
		if (after != null) {
			sql.append(" AND (%s, %s) %s (:after, :id)".formatted(time, id, which.soonestFirst() ? ">" : "<"));
			params.put("after", after.at().atOffset(ZoneOffset.UTC));
			params.put("id", after.id());
		}
		sql.append(" ORDER BY %s%s, %s%s LIMIT :most".formatted(time, direction, id, direction));
		return this.reads.sql(sql.toString()).params(params).query(MarketLists::listed).list();
	}

	private String condition(Filter.Which which, Map<String, Object> params) {
		if (which.isUnresolved()) {
			params.put("resolution", which.name());
			return UNRESOLVED;
		}
		return switch (which) {
			case ACTIVE -> future(params) + " AND m.active = true AND NOT d.closed";
			case OPEN -> future(params) + " AND NOT d.closed";
			case CLOSED -> " AND d.closed";
			case VOID -> " AND d.resolution = 'VOID'";
			default -> " AND d.closed AND d.resolution = 'RESOLVED'";
		};
	}

	private String future(Map<String, Object> params) {
		params.put("now", this.clock.instant().atOffset(ZoneOffset.UTC));
		return " AND m.end_date > :now";
	}

	/** The subjects that there are: hops from one to the next in their index. */
	List<String> categories() {
		return this.reads.sql("""
				WITH RECURSIVE subjects AS (
				    (SELECT category FROM polymarket_markets WHERE category IS NOT NULL ORDER BY category LIMIT 1)
				    UNION ALL
				    SELECT (SELECT m.category FROM polymarket_markets m WHERE m.category > s.category
				        ORDER BY m.category LIMIT 1)
				    FROM subjects s WHERE s.category IS NOT NULL
				)
				SELECT category FROM subjects WHERE category IS NOT NULL LIMIT :most
				""").param("most", MOST_CATEGORIES).query((row, number) -> Columns.text(row, "category")).list();
	}

	private static Listed listed(ResultSet row, int number) throws SQLException {
		return new Listed(Columns.id(row, "id"), Columns.text(row, "market_id"), Columns.text(row, "question"),
				row.getString("category"), row.getBigDecimal("current_probability"), row.getBigDecimal("volume_24h"),
				Columns.instantOrNull(row, "end_date"), Columns.text(row, "resolution"),
				row.getString("winning_outcome"), Columns.instant(row, "place"));
	}

}
