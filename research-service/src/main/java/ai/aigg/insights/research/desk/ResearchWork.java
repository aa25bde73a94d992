package ai.aigg.insights.research.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.schema.events.ResearchRequested;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers the evidence for a question; the slow part, without a transaction.
 */
@Component
class ResearchWork {

	private static final Logger log = LoggerFactory.getLogger(ResearchWork.class);

	private final Markets markets;

	private final Providers providers;

	private final Flights flights;

	private final Replies replies;

	private final TransactionTemplate transaction;

	private final JobSettings settings;

	ResearchWork(Markets markets, Providers providers, Flights flights, Replies replies,
			TransactionTemplate transaction, JobSettings settings) {
		this.markets = markets;
		this.providers = providers;
		this.flights = flights;
		this.replies = replies;
		this.transaction = transaction;
		this.settings = settings;
	}

	/**
	 * Answers a question as soon as there is a piece of every provider.
	 * @param event asks for it
	 * @return how long to sleep while somebody else is asking for the rest
	 */
	Optional<Duration> run(ResearchRequested event) {
		Optional<Market> market = this.markets.findOpen(event.marketId());
		if (market.isEmpty()) {
			this.transaction.executeWithoutResult((status) -> this.replies.notTradeable(event));
			return Optional.empty();
		}
		List<ArchivedEvidence> rows = new ArrayList<>();
		boolean cached = true;
		for (Piece piece : this.providers.gather(market.get(), ResearchType.current())) {
			switch (piece) {
				case Piece.Kept kept -> rows.add(kept.row());
				case Piece.New fresh -> {
					rows.add(fresh.row());
					cached = false;
				}
				case Piece.UnderWay(String flight) -> {
					boolean told = this.flights.tell(flight, event.questionId());
					return Optional.of(told ? this.settings.sleep() : this.settings.nap());
				}
			}
		}
		boolean fromArchive = cached;
		this.transaction.executeWithoutResult((status) -> this.replies.completed(event, rows, fromArchive));
		return Optional.empty();
	}

	/**
	 * Renews what has expired; the question was answered already.
	 * @param event asked for it
	 */
	void refresh(ResearchRequested event) {
		this.markets.findOpen(event.marketId())
			.ifPresent((market) -> this.providers.gather(market, ResearchType.current()));
	}

	void giveUp(ResearchRequested event) {
		this.transaction.executeWithoutResult((status) -> this.replies.gaveUp(event));
	}

	void giveUpRefreshing(ResearchRequested event) {
		log.warn("The evidence on market {} could not be refreshed", event.marketId());
	}

}
