package ai.aigg.insights.research.desk;

import java.util.List;
import java.util.Optional;

import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.evidence.EvidenceArchive;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.schema.events.ResearchRequested;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers the evidence for a question; the slow part, without a transaction until all of
 * it is there.
 */
@Component
class ResearchWork {

	private final Markets markets;

	private final Providers providers;

	private final EvidenceArchive archive;

	private final Replies replies;

	private final TransactionTemplate transaction;

	private final Flights flights = new Flights();

	ResearchWork(Markets markets, Providers providers, EvidenceArchive archive, Replies replies,
			TransactionTemplate transaction) {
		this.markets = markets;
		this.providers = providers;
		this.archive = archive;
		this.replies = replies;
		this.transaction = transaction;
	}

	void run(ResearchRequested event) {
		this.flights.alone(event.marketId(), () -> research(event));
	}

	void giveUp(ResearchRequested event) {
		this.transaction.executeWithoutResult((status) -> this.replies.gaveUp(event));
	}

	private void research(ResearchRequested event) {
		Optional<Market> market = this.markets.findOpen(event.marketId());
		if (market.isEmpty()) {
			this.transaction.executeWithoutResult((status) -> this.replies.notTradeable(event));
			return;
		}
		List<Piece> pieces = this.providers.gather(market.get());
		this.transaction.executeWithoutResult((status) -> {
			List<ArchivedEvidence> rows = pieces.stream().map((piece) -> keep(piece, market.get())).toList();
			this.replies.completed(event, rows, pieces.stream().allMatch(Piece.Kept.class::isInstance));
		});
	}

	private ArchivedEvidence keep(Piece piece, Market market) {
		return switch (piece) {
			case Piece.Kept kept -> kept.row();
			case Piece.New fresh -> this.archive.add(fresh.provider(), market, fresh.evidence());
		};
	}

}
