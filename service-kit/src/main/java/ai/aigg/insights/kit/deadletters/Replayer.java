package ai.aigg.insights.kit.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.schema.events.Event;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends a dead letter to its topic again. Consumers that took it before know it by its
 * id.
 */
final class Replayer {

	/** Who replayed it. */
	static final String BY = "aigg_replayed_by";

	/** Which dead letter it was. */
	static final String FROM = "aigg_replayed_from";

	private static final Duration LIMIT = Duration.ofSeconds(30);

	/** They repeat what the payload says, which may have been edited. */
	private static final Set<String> OF_THE_EVENT = Set.of("ce_id", "ce_time", "ce_subject");

	private final KafkaTemplate<String, byte[]> template;

	Replayer(KafkaTemplate<String, byte[]> template) {
		this.template = template;
	}

	/**
	 * Sends it and waits until the broker has it.
	 * @throws ReplayFailedException when the broker did not take it
	 */
	void send(DeadLetter letter, byte[] payload, Caller caller) {
		try {
			this.template.send(record(letter, payload, caller)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new ReplayFailedException("The broker did not take the letter", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ReplayFailedException("Interrupted while sending", ex);
		}
	}

	private static ProducerRecord<String, byte[]> record(DeadLetter letter, byte[] payload, Caller caller) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(letter.topic().topicName(), letter.source().key(),
				payload);
		for (Header header : letter.source().headers()) {
			String name = header.key();
			if (!name.startsWith(DeadLetter.ADDED) && !OF_THE_EVENT.contains(name) && !name.equals(BY)
					&& !name.equals(FROM)) {
				record.headers().add(header);
			}
		}
		Event event = Contract.read(letter.topic(), payload);
		add(record, "ce_id", event.id().toString());
		add(record, "ce_time", event.occurredAt().toString());
		add(record, "ce_subject", event.subject());
		add(record, BY, caller.name());
		add(record, FROM, letter.topic().deadLetterName() + "/" + letter.offset());
		return record;
	}

	private static void add(ProducerRecord<String, byte[]> record, String name, String value) {
		record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The broker did not acknowledge: the letter still waits, and may have been sent.
	 */
	static final class ReplayFailedException extends RuntimeException {

		ReplayFailedException(String message, Throwable cause) {
			super(message, cause);
		}

	}

}
