package ai.aigg.insights.research.perplexity;

import java.util.List;

import ai.aigg.insights.research.evidence.PlainText;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.schema.events.EventJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /search}, with the names of perplexity-py 0.38's
 * {@code search_create_params}.
 *
 * @param query what to look for
 * @param maxResults 1 to 20
 * @param domainFilter domains, a leading dash denies one; at most 20
 * @param recencyFilter age of pages, or {@code null} for any
 */
record SearchRequest(@JsonProperty("query") String query, @JsonProperty("max_results") int maxResults,
		@JsonProperty("search_domain_filter") List<String> domainFilter,
		@JsonProperty("search_recency_filter") @Nullable String recencyFilter) {

	private static final int LONGEST_QUERY = 300;

	/**
	 * Asks about the market's subject; what a user wrote has no way in here.
	 * @param market what it is about
	 * @param settings filters and counts
	 * @return the request
	 */
	static SearchRequest about(Market market, PerplexitySettings settings) {
		List<String> denied = settings.deniedDomains().stream().map((domain) -> "-" + domain).toList();
		return new SearchRequest(PlainText.clean(market.question(), LONGEST_QUERY), settings.maxResults(), denied,
				settings.recency().isEmpty() ? null : settings.recency());
	}

	String json() {
		return EventJson.mapper().writeValueAsString(this);
	}

}
