package ai.aigg.insights.research.desk;

import java.util.List;
import java.util.Optional;

import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobQueue;
import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.schema.events.ResearchRequested;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a request: what the archive has is answered at once and refreshed behind when it
 * is stale, everything else becomes a job.
 */
@Service
class ResearchDesk {

	private final Inbox inbox;

	private final Markets markets;

	private final Providers providers;

	private final Replies replies;

	private final JobQueue jobs;

	private final OneTimeTask<EventJob> researchJob;

	private final OneTimeTask<EventJob> refreshJob;

	ResearchDesk(Inbox inbox, Markets markets, Providers providers, Replies replies, JobQueue jobs,
			OneTimeTask<EventJob> researchJob, OneTimeTask<EventJob> refreshJob) {
		this.inbox = inbox;
		this.markets = markets;
		this.providers = providers;
		this.replies = replies;
		this.jobs = jobs;
		this.researchJob = researchJob;
		this.refreshJob = refreshJob;
	}

	@Transactional
	public void take(ResearchRequested event) {
		if (!this.inbox.take("research", event)) {
			return;
		}
		Optional<Market> market = this.markets.findOpen(event.marketId());
		if (market.isEmpty()) {
			this.replies.notTradeable(event);
			return;
		}
		this.providers.archived(market.get())
			.ifPresentOrElse((evidence) -> answer(event, evidence), () -> this.jobs.add(this.researchJob, event));
	}

	private void answer(ResearchRequested event, List<ArchivedEvidence> evidence) {
		this.replies.completed(event, evidence, true);
		if (evidence.stream().anyMatch(ArchivedEvidence::stale)) {
			this.jobs.add(this.refreshJob, event);
		}
	}

}
