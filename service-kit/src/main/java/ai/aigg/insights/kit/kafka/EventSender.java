package ai.aigg.insights.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.kit.tracing.Traces;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/**
 * Sends stored events in order and waits until the broker has them all.
 */
public class EventSender {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final KafkaTemplate<String, byte[]> template;

	private final Traces traces;

	private final String source;

	EventSender(KafkaTemplate<String, byte[]> template, Traces traces, String source) {
		this.template = template;
		this.traces = traces;
		this.source = source;
	}

	/**
	 * Sends events, pipelined; records of one key keep the order of the list.
	 * @param events what to send
	 * @return where the broker put each of them
	 * @throws SendFailedException when the broker did not acknowledge one of them: any of
	 * them may have been sent
	 * @throws InterruptedException when the thread is to end
	 */
	public List<RecordMetadata> send(List<Outgoing> events) throws InterruptedException {
		List<CompletableFuture<SendResult<String, byte[]>>> sent = events.stream().map(this::send).toList();
		try {
			CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
			return sent.stream().map((result) -> result.resultNow().getRecordMetadata()).toList();
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new SendFailedException("The broker did not take %d events".formatted(events.size()), ex);
		}
	}

	private CompletableFuture<SendResult<String, byte[]>> send(Outgoing event) {
		String traceparent = event.traceparent();
		return (traceparent != null)
				? this.traces.in("outbox.send", traceparent, () -> this.template.send(record(event)))
				: this.template.send(record(event));
	}

	private ProducerRecord<String, byte[]> record(Outgoing event) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic().topicName(), event.key(),
				event.payload().getBytes(StandardCharsets.UTF_8));
		CloudEventHeaders.write(record.headers(), event.topic(), this.source, event.eventId(), event.occurredAt(),
				event.subject(), event.traceparent());
		return record;
	}

	/**
	 * An event as it was stored.
	 *
	 * @param topic where it goes
	 * @param key orders it
	 * @param eventId its id
	 * @param occurredAt when it happened
	 * @param subject what it is about
	 * @param payload its JSON
	 * @param traceparent the trace that it belongs to, or {@code null}
	 */
	public record Outgoing(Topic topic, String key, UUID eventId, Instant occurredAt, String subject, String payload,
			@Nullable String traceparent) {
	}

	/**
	 * The broker did not acknowledge; sending again may send twice, never lose.
	 */
	public static class SendFailedException extends RuntimeException {

		SendFailedException(String message, Throwable cause) {
			super(message, cause);
		}

	}

}
