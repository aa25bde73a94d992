package ai.aigg.insights.kit.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

import ai.aigg.insights.schema.events.Topic;

/**
 * What happens to a record whose listener failed: again a few times, then aside, so that
 * the partition moves on. When it is the database that fails, the record waits for it as
 * long as it takes: nothing is wrong with the record.
 */
final class DeadLetters {

	private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

	private static final int TRIES = 4;

	private static final String COUNTER = "dlt.records";

	private DeadLetters() {
	}

	static CommonErrorHandler errorHandler(KafkaOperations<String, byte[]> operations, MeterRegistry meters) {
		DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(operations,
				(record, ex) -> new TopicPartition(Topic.named(record.topic()).deadLetterName(), 0));
		for (Topic topic : Topic.values()) {
			// A counter that only comes with the first letter never rises in anybody's
			// eyes.
			meters.counter(COUNTER, "topic", topic.topicName());
		}
		DefaultErrorHandler handler = new DefaultErrorHandler((record, ex) -> {
			recoverer.accept(record, ex);
			count(record, ex, meters);
		}, briefly());
		handler.setBackOffFunction((record, ex) -> isOutage(ex) ? patiently() : briefly());
		return handler;
	}

	private static void count(ConsumerRecord<?, ?> record, Exception cause, MeterRegistry meters) {
		meters.counter(COUNTER, "topic", record.topic()).increment();
		log.error("A record went to the dead letters: topic {}, partition {}, offset {}: {}", record.topic(),
				record.partition(), record.offset(), NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
	}

	private static BackOff briefly() {
		ExponentialBackOff backOff = new ExponentialBackOff(250, 2);
		backOff.setMaxAttempts(TRIES - 1);
		return backOff;
	}

	private static BackOff patiently() {
		ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
		backOff.setMaxInterval(10_000);
		return backOff;
	}

	private static boolean isOutage(Exception failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotCreateTransactionException || cause instanceof TransientDataAccessException
					|| cause instanceof DataAccessResourceFailureException) {
				return true;
			}
		}
		return false;
	}

}
