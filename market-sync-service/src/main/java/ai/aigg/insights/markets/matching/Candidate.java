package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * A market that shares words with a question.
 *
 * @param id the market
 * @param question its title
 * @param probability price of its first outcome, or {@code null}
 * @param volume24h volume of the last 24 hours, US dollars
 * @param active what the activity rule says
 * @param endDate the end as planned, or {@code null}
 * @param own lexemes of its title
 * @param all lexemes of its title, its label and its event's title
 */
record Candidate(MarketId id, String question, @Nullable Probability probability, BigDecimal volume24h, boolean active,
		@Nullable Instant endDate, Set<String> own, Set<String> all) {
}
