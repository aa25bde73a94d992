package ai.aigg.insights.kit.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Opens the log context of each record before its listener runs, and measures how old it
 * is.
 */
class LogContextInterceptor implements RecordInterceptor<Object, Object> {

	private final EventTimes times;

	LogContextInterceptor(EventTimes times) {
		this.times = times;
	}

	@Override
	public ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> record,
			Consumer<Object, Object> consumer) {
		String occurredAt = CloudEventHeaders.read(record.headers(), CloudEventHeaders.TIME);
		boolean isDated = occurredAt != null && this.times.taken(record.topic(), occurredAt);
		LogContext.open(CloudEventHeaders.read(record.headers(), CloudEventHeaders.SUBJECT),
				CloudEventHeaders.read(record.headers(), CloudEventHeaders.TRACEPARENT), isDated ? occurredAt : null);
		return record;
	}

	@Override
	public void afterRecord(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
		LogContext.close();
	}

}
