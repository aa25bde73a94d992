package ai.aigg.insights.kit.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

import ai.aigg.insights.kit.loop.AfterCommit;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionId;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes jobs in the transaction that decides on them; they start as soon as it commits.
 */
public class JobQueue {

	private static final Logger log = LoggerFactory.getLogger(JobQueue.class);

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

	/**
	 * Lets jobs that sleep go on now. One that is just falling asleep may miss it and
	 * sleeps to the end.
	 * @param kind name of their kind
	 * @param questions what they are about; those without such a job are passed over
	 */
	public void wake(String kind, Collection<QuestionId> questions) {
		Instant now = this.clock.instant();
		for (QuestionId question : questions) {
			try {
				this.scheduler.reschedule(TaskInstanceId.of(kind, question.toString()), now);
			}
			catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException ex) {
				log.debug("{} does not sleep: {}", question, ex.getMessage());
			}
		}
		this.scheduler.triggerCheckForDueExecutions();
	}

}
