package ai.aigg.insights.research.desk;

import ai.aigg.insights.kit.jobs.JobQueue;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wakes the jobs that slept while another one asked for the same.
 */
@Component
class Sleepers {

	private final JobQueue jobs;

	Sleepers(JobQueue jobs) {
		this.jobs = jobs;
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(Flights.Landed landed) {
		this.jobs.wake(ResearchJobs.RESEARCH, landed.waiting());
	}

}
