package ai.aigg.insights.research.perplexity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.EvidenceSource;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.ResearchProvider;
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.schema.events.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Evidence from the web: one search about the market's subject.
 */
@Component
@Order(1)
class PerplexitySearch implements ResearchProvider {

	private static final Logger log = LoggerFactory.getLogger(PerplexitySearch.class);

	private static final int MOST_RESULTS = 20;

	private final PerplexityClient client;

	private final PerplexitySettings settings;

	private final Standstill standstill;

	private final Clock clock;

	PerplexitySearch(UpstreamClients clients, PerplexityUpstream upstream, PerplexitySettings settings,
			Standstill standstill, Clock clock) {
		this.client = new PerplexityClient(clients, "perplexity", upstream.perplexity(), settings.key());
		this.settings = settings;
		this.standstill = standstill;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "perplexity-search";
	}

	@Override
	public boolean active() {
		return this.settings.asks(PerplexitySettings.Api.SEARCH);
	}

	@Override
	public BigDecimal expectedCostUsd() {
		return this.settings.costPerCall();
	}

	@Override
	public String request(Market market, ResearchType type) {
		return SearchRequest.about(market, type, this.settings).json();
	}

	@Override
	public Evidence research(Market market, ResearchType type) {
		Instant now = this.clock.instant();
		return this.standstill.reason(now).orElseGet(() -> search(market, type, now));
	}

	private Evidence search(Market market, ResearchType type, Instant now) {
		try {
			JsonNode answer = this.client.post("/search", request(market, type));
			List<JsonNode> results = answer.path("results").valueStream().limit(MOST_RESULTS).toList();
			return evidence(List.copyOf(new SearchResults(this.settings, type, now).read(results).values()));
		}
		catch (PerplexityFailedException ex) {
			log.warn("The web search brought nothing ({}): {}", ex.reason(), ex.getMessage());
			return this.standstill.after(ex, now);
		}
	}

	private Evidence evidence(List<EvidenceSource> pages) {
		if (pages.isEmpty()) {
			return new Evidence.Missing(MissingReason.NOTHING_FOUND, this.settings.costPerCall());
		}
		return new Evidence.Found(text(pages), EventJson.mapper().valueToTree(WebFindings.of(pages)), pages,
				this.settings.costPerCall());
	}

	private static String text(List<EvidenceSource> pages) {
		return pages.stream()
			.map((page) -> "%s (%s%s)\n%s".formatted(page.title(), page.domain(),
					(page.publishedAt() != null) ? ", " + page.publishedAt().toString().substring(0, 10) : "",
					page.snippet()))
			.collect(Collectors.joining("\n\n"));
	}

}
