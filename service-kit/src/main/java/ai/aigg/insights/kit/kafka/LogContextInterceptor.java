package ai.aigg.insights.kit.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Opens the log context of each record before its listener runs.
 */
class LogContextInterceptor implements RecordInterceptor<Object, Object> {

	@Override
	public ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> record,
			Consumer<Object, Object> consumer) {
		LogContext.open(CloudEventHeaders.read(record.headers(), CloudEventHeaders.SUBJECT),
				CloudEventHeaders.read(record.headers(), CloudEventHeaders.TRACEPARENT));
		return record;
	}

	@Override
	public void afterRecord(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
		LogContext.close();
	}

}
