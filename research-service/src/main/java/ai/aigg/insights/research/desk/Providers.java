package ai.aigg.insights.research.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.EvidenceArchive;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.ResearchProvider;
import ai.aigg.insights.research.market.Market;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Asks all providers that are set up, each only when the archive has nothing of it.
 */
@Component
class Providers {

	private static final Logger log = LoggerFactory.getLogger(Providers.class);

	private final List<ResearchProvider> providers;

	private final EvidenceArchive archive;

	private final MeterRegistry meters;

	Providers(List<ResearchProvider> providers, EvidenceArchive archive, MeterRegistry meters) {
		this.providers = providers.stream().filter(ResearchProvider::active).toList();
		this.archive = archive;
		this.meters = meters;
	}

	/**
	 * Looks into the archive only.
	 * @param market what it is about
	 * @return evidence of every provider, or empty when one of them has to be asked
	 */
	Optional<List<ArchivedEvidence>> archived(Market market) {
		List<ArchivedEvidence> rows = new ArrayList<>();
		for (ResearchProvider provider : this.providers) {
			this.archive.find(provider, market).ifPresent(rows::add);
		}
		return (rows.size() == this.providers.size()) ? Optional.of(rows) : Optional.empty();
	}

	/**
	 * Asks the providers of which the archive has nothing; may take seconds, no
	 * transaction is open.
	 * @param market what it is about
	 * @return one piece per provider
	 */
	List<Piece> gather(Market market) {
		List<Piece> pieces = new ArrayList<>();
		for (ResearchProvider provider : this.providers) {
			pieces.add(this.archive.find(provider, market)
				.<Piece>map(Piece.Kept::new)
				.orElseGet(() -> new Piece.New(provider, ask(provider, market))));
		}
		return List.copyOf(pieces);
	}

	private Evidence ask(ResearchProvider provider, Market market) {
		Timer.Sample sample = Timer.start(this.meters);
		Evidence evidence = research(provider, market);
		String result = switch (evidence) {
			case Evidence.Found _ -> "found";
			case Evidence.Missing missing -> missing.reason().name();
		};
		sample.stop(this.meters.timer("aigg.research.provider", "provider", provider.name(), "result", result));
		this.meters.counter("aigg.research.cost.usd", "provider", provider.name())
			.increment(evidence.costUsd().doubleValue());
		return evidence;
	}

	private static Evidence research(ResearchProvider provider, Market market) {
		try {
			return provider.research(market);
		}
		catch (RuntimeException ex) {
			// One provider's fault must not cost the evidence of the others.
			log.error("{} failed on market {}", provider.name(), market.marketId(), ex);
			return new Evidence.Missing(MissingReason.BROKEN);
		}
	}

}
