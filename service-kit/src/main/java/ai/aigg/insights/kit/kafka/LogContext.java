package ai.aigg.insights.kit.kafka;

import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What every log line and every published event carries along: the question and the
 * trace.
 */
public final class LogContext {

	private static final String QUESTION_ID = "questionId";

	private static final String TRACEPARENT = "traceparent";

	private LogContext() {
	}

	/**
	 * Opens the context of a piece of work on this thread.
	 * @param questionId the question, or the subject where there is none; {@code null}
	 * for none
	 * @param traceparent the trace so far, or {@code null} to begin one
	 * @return closes the context
	 */
	public static Scope open(@Nullable String questionId, @Nullable String traceparent) {
		if (questionId != null) {
			MDC.put(QUESTION_ID, questionId);
		}
		MDC.put(TRACEPARENT, (traceparent != null) ? traceparent : newTraceparent());
		return LogContext::close;
	}

	static void close() {
		MDC.remove(QUESTION_ID);
		MDC.remove(TRACEPARENT);
	}

	/**
	 * The trace of the work on this thread.
	 * @return a W3C traceparent, or {@code null} outside of any context
	 */
	public static @Nullable String traceparent() {
		return MDC.get(TRACEPARENT);
	}

	private static String newTraceparent() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return "00-%016x%016x-%016x-01".formatted(random.nextLong(), random.nextLong(), random.nextLong());
	}

	/**
	 * An open context; closing it takes its values off the thread.
	 */
	@FunctionalInterface
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
