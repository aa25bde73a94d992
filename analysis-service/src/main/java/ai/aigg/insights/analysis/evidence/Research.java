package ai.aigg.insights.analysis.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The research that an analysis rests on.
 *
 * @param ids rows of {@code research}, in the order of the event
 * @param oldest when the oldest of them was made
 * @param market numbers of the market itself
 * @param webSources pages of the web, best first
 * @param marketSources pages of the market, best first
 * @param missing what providers brought nothing, and why: {@code name: REASON}
 */
public record Research(List<UUID> ids, Instant oldest, MarketFindings market, List<ResearchSource> webSources,
		List<ResearchSource> marketSources, List<String> missing) {

	public Research {
		ids = List.copyOf(ids);
		webSources = List.copyOf(webSources);
		marketSources = List.copyOf(marketSources);
		missing = List.copyOf(missing);
	}

}
