package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What few readers ask for of a market; {@code null} where Polymarket gives none.
 *
 * @param questionId its id at the oracle
 * @param negRiskMarketId what it shares with the siblings that it excludes
 * @param tickSize step of its prices, dollars
 * @param minimumOrderSize smallest order, shares
 * @param startDate when trading began
 * @param closedTime when trading ended
 * @param oracleStatus {@code umaResolutionStatus} as sent, or where it is missing the
 * last of {@code umaResolutionStatuses}
 */
public record Particulars(@Nullable String questionId, @Nullable String negRiskMarketId, @Nullable BigDecimal tickSize,
		@Nullable BigDecimal minimumOrderSize, @Nullable Instant startDate, @Nullable Instant closedTime,
		@Nullable String oracleStatus) {

	/** Nothing of it is known. */
	public static final Particulars UNKNOWN = new Particulars(null, null, null, null, null, null, null);

}
