package ai.aigg.insights.kit.kafka;

import java.lang.reflect.Type;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.MessagingMessageConverter;

/**
 * Reads the event that the record's topic carries; what is none ends in the dead-letter
 * topic.
 */
class EventMessageConverter extends MessagingMessageConverter {

	@Override
	protected Object extractAndConvertValue(ConsumerRecord<?, ?> record, @Nullable Type type) {
		if (!(record.value() instanceof byte[] payload)) {
			throw new ConversionException("A record of %s has no value".formatted(record.topic()), null);
		}
		try {
			return EventJson.read(Topic.named(record.topic()), payload);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new ConversionException("A record of %s is not its event".formatted(record.topic()), ex);
		}
	}

}
