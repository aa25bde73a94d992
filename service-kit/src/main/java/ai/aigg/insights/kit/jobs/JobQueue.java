package ai.aigg.insights.kit.jobs;

import java.time.Clock;

import ai.aigg.insights.kit.loop.AfterCommit;
import ai.aigg.insights.schema.events.QuestionEvent;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes jobs in the transaction that decides on them; they start as soon as it commits.
 */
public class JobQueue {

	private final Scheduler scheduler;

	private final Clock clock;

	JobQueue(Scheduler scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Adds a job unless the same question has one of that kind already.
	 * @param kind the kind of job
	 * @param event asks for it
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside of
	 * a transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(OneTimeTask<EventJob> kind, QuestionEvent event) {
		this.scheduler.scheduleIfNotExists(kind.instance(event.questionId().toString(), EventJob.of(event)),
				this.clock.instant());
		AfterCommit.run(this.scheduler::triggerCheckForDueExecutions);
	}

}
