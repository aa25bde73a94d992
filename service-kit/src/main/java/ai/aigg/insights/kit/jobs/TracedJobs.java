package ai.aigg.insights.kit.jobs;

import ai.aigg.insights.kit.tracing.Traces;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/**
 * Runs each job as a part of the trace that its row names.
 */
class TracedJobs implements ExecutionInterceptor {

	private final Traces traces;

	TracedJobs(Traces traces) {
		this.traces = traces;
	}

	@Override
	public CompletionHandler<?> execute(TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
		if (instance.getData() instanceof EventJob job && job.traceparent() != null) {
			return this.traces.<CompletionHandler<?>>in("job." + instance.getTaskName(), job.traceparent(),
					() -> chain.proceed(instance, context));
		}
		return chain.proceed(instance, context);
	}

}
