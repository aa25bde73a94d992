package ai.aigg.insights.console.markets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.console.markets.MarketPage.Analysed;
import ai.aigg.insights.console.markets.MarketPage.Change;
import ai.aigg.insights.console.markets.MarketPage.Outcome;
import ai.aigg.insights.console.markets.MarketPage.Prices;
import ai.aigg.insights.console.markets.MarketPage.Researched;
import ai.aigg.insights.console.markets.MarketPage.State;
import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.console.page.Links;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Repository;

/**
 * Reads all that is known about one market.
 */
@Repository
class MarketReader {

	private static final int MOST = 10;

	private static final int LONGEST_TEXT = 1_500;

	private static final int MOST_OUTCOMES = 100;

	private final ReadClient reads;

	MarketReader(ReadClient reads) {
		this.reads = reads;
	}

	/**
	 * Looks a market up.
	 * @param id Polymarket's id, or the condition id
	 */
	Optional<MarketPage> find(String id) {
		return this.reads.sql("""
				SELECT m.*, d.resolution_evidence::text AS evidence FROM (
				    SELECT * FROM markets WHERE market_id = :id
				    UNION ALL
				    SELECT * FROM markets WHERE condition_id = :id
				) m JOIN market_details d ON d.id = m.id LIMIT 1
				""").param("id", id).query(MarketReader::market).optional();
	}

	List<Analysed> analyses(UUID market) {
		return this.reads
			.sql("""
					SELECT a.created_at, coalesce(a.recommendation, 'HOLD') AS recommendation, a.estimate, a.market_probability,
					    a.analyst, coalesce((SELECT tweet_id FROM twitter_interactions i WHERE i.analysis_id = a.id LIMIT 1),
					    (SELECT tweet_id FROM twitter_interactions i WHERE i.archived_analysis_id = a.id
					        AND i.archived_analysis_id IS NOT NULL LIMIT 1)) AS tweet_id
					FROM (SELECT * FROM all_analyses WHERE market_id = :market ORDER BY created_at DESC LIMIT :most) a
					ORDER BY a.created_at DESC
					""")
			.param("market", market)
			.param("most", MOST)
			.query((row, number) -> new Analysed(row.getString("tweet_id"), Columns.instant(row, "created_at"),
					Columns.text(row, "recommendation"), row.getBigDecimal("estimate"),
					row.getBigDecimal("market_probability"), Columns.text(row, "analyst")))
			.list();
	}

	List<Researched> research(UUID market) {
		return this.reads.sql("""
				SELECT provider, created_at, left(research_data, :longest) AS text FROM research
				WHERE market_id = :market ORDER BY created_at DESC LIMIT :most
				""")
			.param("market", market)
			.param("longest", LONGEST_TEXT)
			.param("most", MOST)
			.query((row, number) -> new Researched(Columns.text(row, "provider"), Columns.instant(row, "created_at"),
					row.getString("text")))
			.list();
	}

	private static MarketPage market(ResultSet row, int number) throws SQLException {
		Prices prices = new Prices(row.getBigDecimal("current_probability"), row.getBigDecimal("best_bid"),
				row.getBigDecimal("best_ask"), row.getBigDecimal("last_trade_price"), row.getBigDecimal("volume_24h"),
				row.getBigDecimal("volume_total"), row.getBigDecimal("liquidity"), Columns.instant(row, "price_as_of"),
				row.getBoolean("priced_live"));
		State state = new State(row.getBoolean("active"), row.getBoolean("closed"), row.getBoolean("accepting_orders"),
				Columns.instantOrNull(row, "start_date"), Columns.instantOrNull(row, "end_date"),
				Columns.instantOrNull(row, "closed_time"), Columns.text(row, "resolution"),
				row.getString("winning_outcome"), row.getString("oracle_status"),
				changes(Columns.json(row, "evidence")));
		String source = row.getString("resolution_source");
		return new MarketPage(Columns.id(row, "id"), Columns.text(row, "market_id"), Columns.text(row, "question"),
				row.getString("category"), row.getString("description"), source, Links.web(source),
				address(row.getString("event_slug"), row.getString("market_slug")), row.getString("event_title"),
				Columns.texts(row, "tags"), outcomes(Columns.json(row, "outcomes")), prices, state);
	}

	static @Nullable String address(@Nullable String event, @Nullable String market) {
		String slug = (event != null && !event.isBlank()) ? event : market;
		return (slug == null || slug.isBlank()) ? null
				: "https://polymarket.com/" + ((event != null && !event.isBlank()) ? "event/" : "market/")
						+ URLEncoder.encode(slug, StandardCharsets.UTF_8);
	}

	static List<Outcome> outcomes(JsonNode outcomes) {
		return outcomes.valueStream().limit(MOST_OUTCOMES).map((outcome) -> {
			JsonNode price = outcome.path("price");
			return new Outcome(outcome.path("name").asString(""), price.isNumber() ? price.decimalValue() : null);
		}).toList();
	}

	static List<Change> changes(JsonNode evidence) {
		return evidence.valueStream()
			.map((change) -> new Change(change.path("to").asString("?"), instant(change.path("at").asString("")),
					change.path("source").asString(""), winner(change.path("winner")), change.toString()))
			.toList();
	}

	private static @Nullable String winner(JsonNode winner) {
		return winner.isString() ? winner.asString() : null;
	}

	private static @Nullable Instant instant(String text) {
		try {
			return text.isEmpty() ? null : Instant.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
