package ai.aigg.insights.simulators.perplexity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One search result.
 *
 * @param title headline
 * @param url address on a host that is reserved for examples
 * @param snippet what it says
 * @param date day of publication, {@code yyyy-MM-dd}
 * @param lastUpdated day it was last seen
 */
record Article(String title, String url, String snippet, String date,
		@JsonProperty("last_updated") String lastUpdated) {
}
