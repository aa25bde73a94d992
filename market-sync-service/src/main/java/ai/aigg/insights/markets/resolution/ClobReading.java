package ai.aigg.insights.markets.resolution;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What CLOB says of a market's outcome.
 *
 * @param closed whether trading is over
 * @param fiftyFifty {@code is_50_50_outcome}
 * @param winners names of the outcomes whose token is marked as the winner
 * @param readAt when it was read
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ClobReading(boolean closed, boolean fiftyFifty, List<String> winners, Instant readAt) {

	public ClobReading {
		winners = List.copyOf(winners);
	}

}
