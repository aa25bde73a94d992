package ai.aigg.insights.kit.jobs;

import java.time.Duration;
import java.util.Optional;

import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.schema.events.QuestionEvent;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes kinds of jobs: work that an event asks for, repeated with growing pauses, and
 * what happens when it is given up.
 */
public final class JobDefinition {

	private static final Logger log = LoggerFactory.getLogger(JobDefinition.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

	private static final double GROWTH = 2;

	private JobDefinition() {
	}

	/**
	 * Defines a kind of job. The work may run more than once for the same event, also
	 * after it succeeded: a crash before the job's row is removed repeats it.
	 * @param name the job's name in the table
	 * @param type the event that asks for it
	 * @param retries how often it is repeated after the first failure
	 * @param work what to do; no transaction is open
	 * @param giveUp what to do after the last failure
	 * @param <E> the event
	 * @return the kind of job, to be a bean
	 */
	public static <E extends QuestionEvent> OneTimeTask<EventJob> of(String name, Class<E> type, int retries,
			JobWork<E> work, GiveUp<E> giveUp) {
		return patient(name, type, retries, (event) -> {
			work.run(event);
			return Optional.empty();
		}, giveUp);
	}

	/**
	 * Defines a kind of job that may have to wait for somebody else: it sleeps as a row,
	 * without a thread, and a sleep is no failure.
	 * @param name the job's name in the table
	 * @param type the event that asks for it
	 * @param retries how often it is repeated after a failure; a sleep begins the count
	 * anew
	 * @param work what to do; no transaction is open
	 * @param giveUp what to do after the last failure
	 * @param <E> the event
	 * @return the kind of job, to be a bean
	 */
	public static <E extends QuestionEvent> OneTimeTask<EventJob> patient(String name, Class<E> type, int retries,
			PatientWork<E> work, GiveUp<E> giveUp) {
		FailureHandler<EventJob> onFailure = FailureHandler.<EventJob>maxRetries(retries)
			.withBackoff(FIRST_PAUSE, GROWTH)
			// The row goes only after this returns: a crash in between ends the
			// question again, not never.
			.thenRemove((complete) -> giveUp(name, type, giveUp, complete));
		return new PatientTask(name, onFailure) {
			@Override
			Optional<Duration> work(EventJob job) {
				E event = type.cast(job.read());
				try (var _ = LogContext.open(event.subject(), job.traceparent(), event.occurredAt().toString())) {
					return work.run(event);
				}
			}
		};
	}

	private static <E extends QuestionEvent> void giveUp(String name, Class<E> type, GiveUp<E> giveUp,
			ExecutionComplete complete) {
		EventJob job = (EventJob) complete.getExecution().taskInstance.getData();
		E event = type.cast(job.read());
		try (var _ = LogContext.open(event.subject(), job.traceparent(), event.occurredAt().toString())) {
			log.error("{} is given up after {} failures", name, complete.getExecution().consecutiveFailures + 1,
					complete.getCause().orElse(null));
			giveUp.accept(event);
		}
	}

	/**
	 * The work of a job.
	 *
	 * @param <E> the event that asks for it
	 */
	@FunctionalInterface
	public interface JobWork<E extends QuestionEvent> {

		/**
		 * Does the work; an exception means that it failed and is to be repeated.
		 * @param event asks for it
		 */
		void run(E event);

	}

	/**
	 * The work of a job that may have to wait.
	 *
	 * @param <E> the event that asks for it
	 */
	@FunctionalInterface
	public interface PatientWork<E extends QuestionEvent> {

		/**
		 * Does the work, or finds that it has to wait; an exception means that it failed.
		 * @param event asks for it
		 * @return how long to sleep before it is tried again, or empty when it is done
		 */
		Optional<Duration> run(E event);

	}

	/**
	 * Ends a job that keeps failing, so that its question ends too.
	 *
	 * @param <E> the event that asked for it
	 */
	@FunctionalInterface
	public interface GiveUp<E extends QuestionEvent> {

		/**
		 * Says on the ring that there will be no result.
		 * @param event asked for it
		 */
		void accept(E event);

	}

}
