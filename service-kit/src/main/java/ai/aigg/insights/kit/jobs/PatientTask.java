package ai.aigg.insights.kit.jobs;

import java.time.Duration;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

/**
 * A kind of job that may be put to sleep: its row waits, no thread and no connection
 * does.
 */
abstract class PatientTask extends OneTimeTask<EventJob> {

	PatientTask(String name, FailureHandler<EventJob> onFailure) {
		super(name, EventJob.class, onFailure);
	}

	/**
	 * Does the work.
	 * @param job what it is about
	 * @return how long it is to sleep before it is tried again, or empty when it is done
	 */
	abstract Optional<Duration> work(EventJob job);

	@Override
	public CompletionHandler<EventJob> execute(TaskInstance<EventJob> instance, ExecutionContext context) {
		return work(instance.getData())
			.<CompletionHandler<EventJob>>map((pause) -> (complete, operations) -> operations.reschedule(complete,
					complete.getTimeDone().plus(pause)))
			.orElseGet(CompletionHandler.OnCompleteRemove::new);
	}

	@Override
	public void executeOnce(TaskInstance<EventJob> instance, ExecutionContext context) {
		throw new IllegalStateException("execute does it");
	}

}
