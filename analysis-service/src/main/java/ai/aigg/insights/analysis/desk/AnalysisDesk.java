package ai.aigg.insights.analysis.desk;

import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobQueue;
import ai.aigg.insights.schema.events.ResearchCompleted;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes finished research and makes a job of it: an analyst may take long.
 */
@Service
class AnalysisDesk {

	private final Inbox inbox;

	private final JobQueue jobs;

	private final OneTimeTask<EventJob> analysisJob;

	AnalysisDesk(Inbox inbox, JobQueue jobs, OneTimeTask<EventJob> analysisJob) {
		this.inbox = inbox;
		this.jobs = jobs;
		this.analysisJob = analysisJob;
	}

	@Transactional
	public void take(ResearchCompleted event) {
		if (this.inbox.take("analysis", event)) {
			this.jobs.add(this.analysisJob, event);
		}
	}

}
