package ai.aigg.insights.research.perplexity;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the web search.
 *
 * @param key the API key; empty switches the search off
 * @param maxResults how many pages to ask for, 1 to 20
 * @param recency how old pages may be: hour, day, week, month, year; empty for any age
 * @param deniedDomains whose pages are never evidence, subdomains included; at most 20,
 * for that is what the API takes
 * @param perDomain most pages of one domain
 * @param snippetLength most characters that are kept of a page
 * @param costPerCall US dollars; the API bills per call and does not say it in the answer
 * @param pause how long nothing is asked after the key was refused or the credit was used
 * up
 */
@ConfigurationProperties("aigg.research.perplexity")
record PerplexitySettings(@DefaultValue("") String key, @DefaultValue("10") int maxResults,
		@DefaultValue("month") String recency, @DefaultValue( {
				"polymarket.com", "kalshi.com", "manifold.markets", "predictit.org", "reddit.com", "x.com",
				"twitter.com", "facebook.com", "instagram.com", "tiktok.com", "youtube.com", "quora.com", "medium.com",
				"substack.com", "wordpress.com", "blogspot.com", "tumblr.com", "pinterest.com", "4chan.org",
				"discord.com" }) List<String> deniedDomains,
		@DefaultValue("2") int perDomain, @DefaultValue("600") int snippetLength,
		@DefaultValue("0.005") BigDecimal costPerCall, @DefaultValue("5m") Duration pause){

	PerplexitySettings {
		deniedDomains = List.copyOf(deniedDomains);
		if (maxResults < 1 || maxResults > 20 || perDomain < 1 || snippetLength < 50 || deniedDomains.size() > 20
				|| costPerCall.signum() < 0) {
			throw new IllegalArgumentException("aigg.research.perplexity is out of range");
		}
		if (!recency.matches("|hour|day|week|month|year")) {
			throw new IllegalArgumentException("aigg.research.perplexity.recency is no period: " + recency);
		}
	}

	boolean hasKey() {
		return !this.key.isBlank();
	}

	/** Without the key: settings end in logs. */
	@Override
	public String toString() {
		return "PerplexitySettings[key=%s, maxResults=%d, recency=%s]".formatted(hasKey() ? "set" : "none",
				this.maxResults, this.recency);
	}

}
