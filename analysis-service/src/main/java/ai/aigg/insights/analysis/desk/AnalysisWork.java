package ai.aigg.insights.analysis.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.analysis.budget.AccessLevels;
import ai.aigg.insights.analysis.budget.Purse;
import ai.aigg.insights.analysis.estimate.Analyst;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Markets;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchArchive;
import ai.aigg.insights.analysis.forecast.Effort;
import ai.aigg.insights.analysis.forecast.PanelSettings;
import ai.aigg.insights.analysis.forecast.Testimony;
import ai.aigg.insights.schema.events.ResearchCompleted;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Analyses a market for one question and for everybody who waits for the same market, and
 * stores the result with their events.
 */
@Component
class AnalysisWork {

	private final Markets markets;

	private final ResearchArchive research;

	private final Analyst analyst;

	private final PanelSettings panel;

	private final Purse purse;

	private final Composer composer;

	private final Flights flights;

	private final Questions questions;

	private final AnalysisStore store;

	private final Runs runs;

	private final Replies replies;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AnalysisWork(Markets markets, ResearchArchive research, Analyst analyst, PanelSettings panel, Purse purse,
			Composer composer, Flights flights, Questions questions, AnalysisStore store, Runs runs, Replies replies,
			TransactionTemplate transaction, Clock clock) {
		this.markets = markets;
		this.research = research;
		this.analyst = analyst;
		this.panel = panel;
		this.purse = purse;
		this.composer = composer;
		this.flights = flights;
		this.questions = questions;
		this.store = store;
		this.runs = runs;
		this.replies = replies;
		this.transaction = transaction;
		this.clock = clock;
	}

	void run(ResearchCompleted event) {
		Instant start = this.clock.instant();
		// A question without a flight has ended, or another one makes its analysis.
		this.flights.renew(event.questionId()).ifPresent((id) -> {
			Optional<Analysis> analysis = this.markets.find(event.marketId())
				.filter(Market::open)
				.flatMap((market) -> analyse(id, market, event, start));
			this.transaction.executeWithoutResult((status) -> {
				if (!this.flights.land(event.questionId())) {
					throw new IllegalStateException("Another question has taken the analysis over");
				}
				analysis.ifPresentOrElse((finished) -> store(event, finished, start),
						() -> this.questions.waiting(event.marketId()).forEach(this.replies::notTradeable));
			});
		});
	}

	void giveUp(ResearchCompleted event) {
		this.transaction.executeWithoutResult((status) -> {
			// A job may run again after it succeeded; a failure then is no news.
			if (this.flights.land(event.questionId())) {
				this.questions.waiting(event.marketId()).forEach(this.replies::gaveUp);
			}
		});
	}

	private Optional<Analysis> analyse(UUID id, Market market, ResearchCompleted event, Instant now) {
		Research evidence = this.research.read(event.researchIds());
		String level = AccessLevels.known(event.accessLevel());
		boolean thrifty = this.panel.isOn() && this.purse.isLow(level);
		Effort effort = new Effort(thrifty ? 1 : this.panel.samples(level), this.purse.of(level), this.runs.samples(id),
				(sample) -> this.runs.keep(id, sample));
		Testimony testimony = this.analyst.hear(market, evidence, now, effort);
		return this.composer.compose(new Case(id, now, market, evidence), testimony);
	}

	private void store(ResearchCompleted event, Analysis analysis, Instant start) {
		Rendered rendered = Rendered.of(analysis);
		this.store.add(event, analysis, rendered, Duration.between(start, this.clock.instant()));
		this.runs.add(analysis, rendered);
		Finding finding = Finding.of(analysis);
		for (ResearchCompleted waiting : this.questions.waiting(event.marketId())) {
			if (waiting.questionId().equals(event.questionId())) {
				this.replies.completed(waiting, finding, analysis.testimony().costUsd());
			}
			else {
				this.replies.shared(waiting, finding);
			}
		}
	}

}
