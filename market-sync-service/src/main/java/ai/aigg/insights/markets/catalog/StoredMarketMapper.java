package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a row of the table of markets.
 */
class StoredMarketMapper implements RowMapper<StoredMarket> {

	/** What it reads of the view {@code markets}: not the texts that few ask for. */
	static final String COLUMNS = """
			market_id, condition_id, question, category, outcomes, current_probability, best_bid, best_ask, volume_24h,
			liquidity, end_date, active, market_slug, event_title, event_slug, closed, resolution, winning_outcome,
			price_confirmed_at, updated_at, change_seq""";

	private static final TypeReference<List<OutcomePrice>> OUTCOMES = new TypeReference<>() {
	};

	@Override
	public StoredMarket mapRow(ResultSet row, int number) throws SQLException {
		return new StoredMarket(new MarketId(row.getString("market_id")), row.getString("condition_id"),
				row.getString("question"), row.getString("category"), outcomes(row.getString("outcomes")),
				probability(row, "current_probability"), probability(row, "best_bid"), probability(row, "best_ask"),
				dollars(row, "volume_24h"), dollars(row, "liquidity"), endDate(row), row.getBoolean("active"),
				row.getString("market_slug"), row.getString("event_title"), row.getString("event_slug"),
				row.getBoolean("closed"), Resolution.valueOf(row.getString("resolution")),
				row.getString("winning_outcome"), instant(row, "price_confirmed_at"), instant(row, "updated_at"),
				row.getLong("change_seq"));
	}

	private static List<OutcomePrice> outcomes(@Nullable String json) {
		return (json != null) ? EventJson.mapper().readValue(json, OUTCOMES) : List.of();
	}

	private static @Nullable Probability probability(ResultSet row, String column) throws SQLException {
		BigDecimal value = row.getBigDecimal(column);
		return (value != null) ? new Probability(value) : null;
	}

	private static BigDecimal dollars(ResultSet row, String column) throws SQLException {
		BigDecimal value = row.getBigDecimal(column);
		return (value != null) ? value : BigDecimal.ZERO;
	}

	private static @Nullable Instant endDate(ResultSet row) throws SQLException {
		OffsetDateTime value = row.getObject("end_date", OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
