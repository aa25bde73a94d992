package ai.aigg.insights.analysis.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import ai.aigg.insights.analysis.estimate.Analyst;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Markets;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchArchive;
import ai.aigg.insights.schema.events.ResearchCompleted;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Analyses a market for a question, and stores the result with its event.
 */
@Component
class AnalysisWork {

	private final Markets markets;

	private final ResearchArchive research;

	private final Analyst analyst;

	private final Composer composer;

	private final AnalysisStore store;

	private final Replies replies;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AnalysisWork(Markets markets, ResearchArchive research, Analyst analyst, Composer composer, AnalysisStore store,
			Replies replies, TransactionTemplate transaction, Clock clock) {
		this.markets = markets;
		this.research = research;
		this.analyst = analyst;
		this.composer = composer;
		this.store = store;
		this.replies = replies;
		this.transaction = transaction;
		this.clock = clock;
	}

	void run(ResearchCompleted event) {
		Instant start = this.clock.instant();
		Optional<Market> open = this.markets.find(event.marketId()).filter(Market::open);
		Optional<Analysis> analysis = open.flatMap((market) -> analyse(market, event, start));
		this.transaction.executeWithoutResult((status) -> {
			if (this.store.isAnswered(event.questionId())) {
				return;
			}
			analysis.ifPresentOrElse((finished) -> store(event, finished, start),
					() -> this.replies.notTradeable(event));
		});
	}

	void giveUp(ResearchCompleted event) {
		this.transaction.executeWithoutResult((status) -> {
			// A job may run again after it succeeded; a failure then is no news.
			if (!this.store.isAnswered(event.questionId())) {
				this.replies.gaveUp(event);
			}
		});
	}

	private Optional<Analysis> analyse(Market market, ResearchCompleted event, Instant now) {
		Research evidence = this.research.read(event.researchIds());
		return this.analyst.estimate(market, evidence, now)
			.map((estimate) -> this.composer.compose(market, evidence, estimate, now));
	}

	private void store(ResearchCompleted event, Analysis analysis, Instant start) {
		AnalysisResult result = AnalysisResult.of(analysis, this.analyst.name(), this.analyst.parameters());
		this.store.add(event, analysis, result, Duration.between(start, this.clock.instant()));
		this.replies.completed(event, analysis, result.analyst());
	}

}
