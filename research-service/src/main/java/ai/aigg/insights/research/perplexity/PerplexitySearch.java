package ai.aigg.insights.research.perplexity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.EvidenceSource;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.ResearchProvider;
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

	private final SearchClient client;

	private final PerplexitySettings settings;

	private final Clock clock;

	/**
	 * Neither a refused key nor an empty account gets better by asking for each market.
	 */
	private final AtomicReference<Evidence.Missing> refusal = new AtomicReference<>();

	private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

	PerplexitySearch(SearchClient client, PerplexitySettings settings, Clock clock) {
		this.client = client;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "perplexity-search";
	}

	@Override
	public boolean active() {
		return this.settings.hasKey();
	}

	@Override
	public String request(Market market) {
		return SearchRequest.about(market, this.settings).json();
	}

	@Override
	public Evidence research(Market market) {
		Instant now = this.clock.instant();
		Evidence.Missing standing = this.refusal.get();
		if (standing != null && now.isBefore(this.pausedUntil.get())) {
			return standing;
		}
		try {
			return evidence(this.client.search(request(market)), now);
		}
		catch (SearchFailedException ex) {
			log.warn("The web search brought nothing ({}): {}", ex.reason(), ex.getMessage());
			return missing(ex.reason(), now);
		}
	}

	private Evidence.Missing missing(MissingReason reason, Instant now) {
		Evidence.Missing missing = new Evidence.Missing(reason);
		if (reason == MissingReason.OUT_OF_CREDIT || reason == MissingReason.REFUSED) {
			this.refusal.set(missing);
			this.pausedUntil.set(now.plus(this.settings.pause()));
		}
		return missing;
	}

	private Evidence evidence(JsonNode answer, Instant now) {
		List<EvidenceSource> pages = new SearchResults(this.settings, now).read(answer);
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
