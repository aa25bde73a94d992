package ai.aigg.insights.stack.observe;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Keeps the spans of all contexts of this JVM, by the service that made them.
 */
public final class RecordedSpans implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final int MOST = 20_000;

	private static final Map<String, Queue<SpanData>> SPANS = new ConcurrentHashMap<>();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String service = Objects.requireNonNullElse(context.getEnvironment().getProperty("spring.application.name"),
				"none");
		((GenericApplicationContext) context).registerBean("recordedSpans", SpanExporter.class,
				() -> new Recorder(SPANS.computeIfAbsent(service, (name) -> new ConcurrentLinkedQueue<>())));
	}

	/**
	 * What was recorded of a trace.
	 * @param traceId 32 hexadecimal digits
	 * @return {@code service: span} for each span, in the order of the names
	 */
	public static Set<String> of(String traceId) {
		Set<String> found = new TreeSet<>();
		SPANS.forEach((service, spans) -> spans.stream()
			.filter((span) -> span.getTraceId().equals(traceId))
			.forEach((span) -> found.add(service + ": " + span.getName())));
		return found;
	}

	private record Recorder(Queue<SpanData> spans) implements SpanExporter {

		@Override
		public CompletableResultCode export(Collection<SpanData> exported) {
			this.spans.addAll(exported);
			while (this.spans.size() > MOST) {
				this.spans.poll();
			}
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode flush() {
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode shutdown() {
			return CompletableResultCode.ofSuccess();
		}

	}

}
