package ai.aigg.insights.research.perplexity;

import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.schema.events.EventJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Body of {@code POST /search}, with the names of perplexity-py 0.38's
 * {@code search_create_params}.
 *
 * @param query what to look for
 * @param maxResults 1 to 20
 * @param filters which pages
 */
record SearchRequest(@JsonProperty("query") String query, @JsonProperty("max_results") int maxResults,
		@JsonUnwrapped Filters filters) {

	/**
	 * Asks about the market's subject.
	 * @param market what it is about
	 * @param type which time
	 * @param settings filters and counts
	 * @return the request
	 */
	static SearchRequest about(Market market, ResearchType type, PerplexitySettings settings) {
		return new SearchRequest(Subject.of(market).question(), settings.maxResults(), Filters.of(settings, type));
	}

	String json() {
		return EventJson.mapper().writeValueAsString(this);
	}

}
