package ai.aigg.insights.research.perplexity;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the evidence from the web, whichever API it comes through.
 *
 * @param key the API key; empty switches the web off
 * @param apis which APIs are asked: {@code search}, {@code agent} or both
 * @param maxResults how many pages to ask for, 1 to 20
 * @param recency how old pages may be: hour, day, week, month, year; empty for any age
 * @param deniedDomains whose pages are never evidence, subdomains included: what users
 * write themselves, and other prediction markets; at most 20, for that is what the API
 * takes
 * @param perDomain most pages of one domain
 * @param snippetLength most characters that are kept of a page
 * @param costPerCall US dollars; the Search API bills per call and does not say it in the
 * answer
 * @param pause how long nothing is asked after the key was refused or the credit was used
 * up
 */
@ConfigurationProperties("aigg.research.perplexity")
record PerplexitySettings(@DefaultValue("") String key, @DefaultValue("search") Set<Api> apis,
		@DefaultValue("10") int maxResults, @DefaultValue("month") String recency, @DefaultValue( {
				"polymarket.com", "kalshi.com", "manifold.markets", "predictit.org", "reddit.com", "x.com",
				"twitter.com", "facebook.com", "instagram.com", "tiktok.com", "youtube.com", "quora.com", "medium.com",
				"substack.com", "wordpress.com", "blogspot.com", "tumblr.com", "pinterest.com", "4chan.org",
				"discord.com" }) List<String> deniedDomains,
		@DefaultValue("2") int perDomain, @DefaultValue("600") int snippetLength,
		@DefaultValue("0.005") BigDecimal costPerCall, @DefaultValue("5m") Duration pause){

	PerplexitySettings {
		apis = Set.copyOf(apis);
		deniedDomains = List.copyOf(deniedDomains);
		if (maxResults < 1 || maxResults > 20 || perDomain < 1 || snippetLength < 50 || deniedDomains.size() > 20
				|| costPerCall.signum() < 0) {
			throw new IllegalArgumentException("aigg.research.perplexity is out of range");
		}
		if (!recency.matches("|hour|day|week|month|year")) {
			throw new IllegalArgumentException("aigg.research.perplexity.recency is no period: " + recency);
		}
	}

	boolean asks(Api api) {
		return !this.key.isBlank() && this.apis.contains(api);
	}

	List<String> domainFilter() {
		return this.deniedDomains.stream().map((domain) -> "-" + domain).toList();
	}

	/** Without the key: settings end in logs. */
	@Override
	public String toString() {
		return "PerplexitySettings[key=%s, apis=%s, maxResults=%d, recency=%s]"
			.formatted(this.key.isBlank() ? "none" : "set", this.apis, this.maxResults, this.recency);
	}

	/**
	 * The two ways to the web.
	 */
	enum Api {

		/** {@code POST /search}: pages, and no model in between. */
		SEARCH,

		/** {@code POST /v1/agent}: a model searches and writes. */
		AGENT

	}

}
