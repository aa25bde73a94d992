package ai.aigg.insights.analysis.desk;

import java.time.Clock;
import java.util.Optional;

import ai.aigg.insights.analysis.budget.AccessLevels;
import ai.aigg.insights.analysis.budget.Purse;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Markets;
import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobQueue;
import ai.aigg.insights.schema.events.ResearchCompleted;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes finished research: answers at once where a fresh analysis can be shared, lets it
 * wait where one is being made, and else makes a job of it, for that may take long.
 */
@Service
class AnalysisDesk {

	private final Inbox inbox;

	private final Questions questions;

	private final Markets markets;

	private final SharedAnalyses shared;

	private final Flights flights;

	private final Purse purse;

	private final Replies replies;

	private final JobQueue jobs;

	private final OneTimeTask<EventJob> analysisJob;

	private final Clock clock;

	AnalysisDesk(Inbox inbox, Questions questions, Markets markets, SharedAnalyses shared, Flights flights, Purse purse,
			Replies replies, JobQueue jobs, OneTimeTask<EventJob> analysisJob, Clock clock) {
		this.inbox = inbox;
		this.questions = questions;
		this.markets = markets;
		this.shared = shared;
		this.flights = flights;
		this.purse = purse;
		this.replies = replies;
		this.jobs = jobs;
		this.analysisJob = analysisJob;
		this.clock = clock;
	}

	@Transactional
	public void take(ResearchCompleted event) {
		if (!this.inbox.take("analysis", event) || !this.questions.add(event)) {
			return;
		}
		Optional<Market> market = this.markets.find(event.marketId()).filter(Market::open);
		if (market.isEmpty()) {
			this.replies.notTradeable(event);
			return;
		}
		this.shared.find(market.get(), this.clock.instant())
			.ifPresentOrElse((finding) -> this.replies.shared(event, finding), () -> analyse(event));
	}

	private void analyse(ResearchCompleted event) {
		if (!this.flights.board(event.marketId(), event.questionId())) {
			return;
		}
		if (this.purse.admit(AccessLevels.known(event.accessLevel()))) {
			this.jobs.add(this.analysisJob, event);
			return;
		}
		this.flights.land(event.questionId());
		this.questions.waiting(event.marketId()).forEach(this.replies::overBudget);
	}

}
