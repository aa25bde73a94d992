package ai.aigg.insights.kit.kafka;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What every log line and every published event carries along: the question, the trace,
 * and when the event happened that asks for the work.
 */
public final class LogContext {

	private static final String QUESTION_ID = "questionId";

	private static final String TRACEPARENT = "traceparent";

	private static final String SINCE = "since";

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
		return open(questionId, traceparent, null);
	}

	/**
	 * Opens the context of a piece of work on this thread.
	 * @param questionId the question, or the subject where there is none; {@code null}
	 * for none
	 * @param traceparent the trace so far, or {@code null} to begin one
	 * @param since when the event happened that asks for the work, or {@code null}
	 * @return closes the context
	 */
	public static Scope open(@Nullable String questionId, @Nullable String traceparent, @Nullable String since) {
		put(QUESTION_ID, questionId);
		put(TRACEPARENT, (traceparent != null) ? traceparent : newTraceparent());
		put(SINCE, since);
		return LogContext::close;
	}

	private static void put(String key, @Nullable String value) {
		if (value != null) {
			MDC.put(key, value);
		}
	}

	static void close() {
		MDC.remove(QUESTION_ID);
		MDC.remove(TRACEPARENT);
		MDC.remove(SINCE);
	}

	/**
	 * The trace of the work on this thread.
	 * @return a W3C traceparent, or {@code null} outside of any context
	 */
	public static @Nullable String traceparent() {
		SpanContext span = Span.current().getSpanContext();
		return span.isValid()
				? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
				: MDC.get(TRACEPARENT);
	}

	/**
	 * When the event happened that asks for the work on this thread.
	 * @return empty outside of such work
	 */
	public static Optional<Instant> since() {
		return Optional.ofNullable(MDC.get(SINCE)).map(Instant::parse);
	}

	/**
	 * Takes this thread's context along to another thread.
	 * @param work what the other thread is to do
	 * @param <T> what comes of it
	 * @return the same work within the context
	 */
	public static <T> Callable<T> carry(Callable<T> work) {
		Map<String, String> context = MDC.getCopyOfContextMap();
		Callable<T> traced = Context.current().wrap(work);
		return () -> {
			if (context != null) {
				MDC.setContextMap(context);
			}
			try {
				return traced.call();
			}
			finally {
				MDC.clear();
			}
		};
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
