package ai.aigg.insights.kit.tracing;

import java.util.UUID;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;

import org.springframework.stereotype.Component;

/**
 * Goes on with the trace of a question where a thread alone cannot carry it: behind a row
 * of the database. Without a tracer the work is only timed.
 */
@Component
public class Traces {

	private static final String TRACEPARENT = "traceparent";

	private final ObservationRegistry observations;

	/**
	 * Prepares them.
	 * @param observations what times the work and makes its spans
	 */
	public Traces(ObservationRegistry observations) {
		this.observations = observations;
	}

	/**
	 * The beginning of a question's trace. The trace's id is the question's, so that
	 * whoever knows the question finds the trace, and whoever has only its row can go on
	 * with it.
	 * @param questionId a UUID
	 * @return a W3C traceparent
	 */
	public static String of(UUID questionId) {
		return "00-%016x%016x-%016x-01".formatted(questionId.getMostSignificantBits(),
				questionId.getLeastSignificantBits(), questionId.getLeastSignificantBits());
	}

	/**
	 * Works as a part of a trace.
	 * @param name names the span and the timer
	 * @param traceparent what the work follows from: a W3C traceparent
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return the work's result
	 */
	public <T> T in(String name, String traceparent, Supplier<T> work) {
		ReceiverContext<String> context = new ReceiverContext<>(
				(carrier, key) -> TRACEPARENT.equals(key) ? carrier : null, Kind.CONSUMER);
		context.setCarrier(traceparent);
		return Observation.createNotStarted(name, () -> context, this.observations).observe(work);
	}

	/**
	 * Works as a part of a trace.
	 * @param name names the span and the timer
	 * @param traceparent what the work follows from: a W3C traceparent
	 * @param work what to do
	 */
	public void in(String name, String traceparent, Runnable work) {
		in(name, traceparent, () -> {
			work.run();
			return name;
		});
	}

}
