package ai.aigg.insights.markets.catalog;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a single market only. All texts are hostile.
 *
 * @param description the rules, or {@code null}
 * @param resolutionSource where the outcome is read from, or {@code null}
 * @param tokenIds the tokens of the outcomes, in their order; empty while the market is
 * new
 * @param tags Polymarket's labels
 * @param startDate when trading began, or {@code null}
 * @param closedTime when trading ended, or {@code null}
 * @param oracleStatus the oracle's word as sent, or {@code null}
 */
public record MarketDetails(@Nullable String description, @Nullable String resolutionSource, List<String> tokenIds,
		List<String> tags, @Nullable Instant startDate, @Nullable Instant closedTime, @Nullable String oracleStatus) {

	public MarketDetails {
		tokenIds = List.copyOf(tokenIds);
		tags = List.copyOf(tags);
	}

}
