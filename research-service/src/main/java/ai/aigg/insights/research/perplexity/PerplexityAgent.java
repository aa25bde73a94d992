package ai.aigg.insights.research.perplexity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

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

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Evidence from the web, searched and written down by a model of the vendor.
 */
@Component
@Order(2)
class PerplexityAgent implements ResearchProvider {

	private static final Logger log = LoggerFactory.getLogger(PerplexityAgent.class);

	private final PerplexityClient client;

	private final PerplexitySettings settings;

	private final AgentSettings agent;

	private final Standstill standstill;

	private final Clock clock;

	PerplexityAgent(UpstreamClients clients, PerplexityUpstream upstream, PerplexitySettings settings,
			AgentSettings agent, Standstill standstill, Clock clock) {
		this.client = new PerplexityClient(clients, "perplexity-agent", upstream.perplexityAgent(), settings.key());
		this.settings = settings;
		this.agent = agent;
		this.standstill = standstill;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "perplexity-agent";
	}

	@Override
	public boolean active() {
		return this.settings.asks(PerplexitySettings.Api.AGENT);
	}

	@Override
	public BigDecimal expectedCostUsd() {
		return this.agent.expectedCost();
	}

	@Override
	public String request(Market market, ResearchType type) {
		return AgentRequest.about(market, type, this.settings, this.agent).json();
	}

	@Override
	public Evidence research(Market market, ResearchType type) {
		Instant now = this.clock.instant();
		return this.standstill.reason(now).orElseGet(() -> ask(market, type, now));
	}

	private Evidence ask(Market market, ResearchType type, Instant now) {
		try {
			AgentAnswer answer = AgentAnswer.of(this.client.post("/v1/agent", request(market, type)));
			return evidence(answer, type, now);
		}
		catch (PerplexityFailedException ex) {
			log.warn("The agent brought nothing ({}): {}", ex.reason(), ex.getMessage());
			return this.standstill.after(ex, now);
		}
	}

	private Evidence evidence(AgentAnswer answer, ResearchType type, Instant now) {
		BigDecimal cost = Objects.requireNonNullElse(answer.billedUsd(), this.agent.expectedCost());
		Citations citations = new Citations(answer.text(), answer.results().size());
		SequencedMap<Integer, EvidenceSource> pages = new SearchResults(this.settings, type, now).read(answer.results(),
				citedFirst(citations, answer.results().size()));
		// An answer from the model's memory is no research.
		if (pages.isEmpty()) {
			return new Evidence.Missing(MissingReason.NOTHING_FOUND, cost);
		}
		Map<Integer, Integer> numbers = new HashMap<>();
		pages.keySet().forEach((place) -> numbers.put(place, numbers.size() + 1));
		int cited = (int) citations.cited().stream().filter(pages::containsKey).count();
		List<EvidenceSource> sources = List.copyOf(pages.values());
		AgentFindings findings = AgentFindings.of(sources, answer.model(), cited, citations.dangling());
		return new Evidence.Found(citations.renumbered(numbers), EventJson.mapper().valueToTree(findings), sources,
				answer.model(), cost);
	}

	private static List<Integer> citedFirst(Citations citations, int results) {
		Set<Integer> order = new LinkedHashSet<>(citations.cited());
		IntStream.range(0, results).forEach(order::add);
		return new ArrayList<>(order);
	}

}
