package ai.aigg.insights.trials.chaos;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketUpdated;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * What consumers can see of a market, in a form in which a row and an event compare.
 *
 * @param revision number of its last change
 * @param question its title
 * @param outcomes with their prices
 * @param probability of the first outcome
 * @param bid best one
 * @param ask best one
 * @param volume of 24 hours
 * @param liquidity resting orders
 * @param end as planned
 * @param state closed, active, resolution and winner
 */
record Shown(long revision, String question, List<OutcomePrice> outcomes, String probability, String bid, String ask,
		String volume, String liquidity, @Nullable Instant end, String state) {

	static Shown of(MarketUpdated event) {
		return new Shown(event.revision(), event.question(), event.outcomes(), text(event.probability()),
				text(event.bestBid()), text(event.bestAsk()), text(event.volume24h()), text(event.liquidity()),
				event.endDate(),
				state(event.closed(), event.active(), event.resolution().name(), event.winningOutcome()));
	}

	static Shown of(ResultSet row) throws SQLException {
		Timestamp end = row.getTimestamp("end_date");
		return new Shown(row.getLong("change_seq"), row.getString("question"),
				List.of(EventJson.mapper().readValue(row.getString("outcomes"), OutcomePrice[].class)),
				text(row.getBigDecimal("current_probability")), text(row.getBigDecimal("best_bid")),
				text(row.getBigDecimal("best_ask")), orNothing(row.getBigDecimal("volume_24h")),
				orNothing(row.getBigDecimal("liquidity")), (end != null) ? end.toInstant() : null,
				state(row.getBoolean("closed"), row.getBoolean("active"), row.getString("resolution"),
						row.getString("winning_outcome")));
	}

	private static String state(boolean closed, boolean active, String resolution, @Nullable String winner) {
		return "closed %s, active %s, %s %s".formatted(closed, active, resolution, winner);
	}

	private static String text(@Nullable Probability value) {
		return (value != null) ? text(value.value()) : "";
	}

	/** Events know no amount that is not known. */
	private static String orNothing(@Nullable BigDecimal amount) {
		return text((amount != null) ? amount : BigDecimal.ZERO);
	}

	private static String text(@Nullable BigDecimal value) {
		return (value != null) ? value.stripTrailingZeros().toPlainString() : "";
	}

}
