package ai.aigg.insights.research.desk;

import java.util.Optional;

import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobQueue;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.schema.events.ResearchRequested;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a request: what the archive has is answered at once, everything else becomes a
 * job.
 */
@Service
class ResearchDesk {

	private final Inbox inbox;

	private final Markets markets;

	private final Providers providers;

	private final Replies replies;

	private final JobQueue jobs;

	private final OneTimeTask<EventJob> researchJob;

	ResearchDesk(Inbox inbox, Markets markets, Providers providers, Replies replies, JobQueue jobs,
			OneTimeTask<EventJob> researchJob) {
		this.inbox = inbox;
		this.markets = markets;
		this.providers = providers;
		this.replies = replies;
		this.jobs = jobs;
		this.researchJob = researchJob;
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
			.ifPresentOrElse((evidence) -> this.replies.completed(event, evidence, true),
					() -> this.jobs.add(this.researchJob, event));
	}

}
