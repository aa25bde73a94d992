package ai.aigg.insights.schema.events;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events look as JSON: the one mapper for producers, consumers and stored payloads.
 */
public final class EventJson {

	private static final int MAX_STRING_LENGTH = 1_000_000;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxStringLength(MAX_STRING_LENGTH).maxNestingDepth(50).build())
			.build())
		.changeDefaultVisibility(
				(visibility) -> visibility.withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE))
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	private EventJson() {
	}

	/**
	 * The mapper: instants as ISO 8601 in UTC, absent instead of null, unknown fields
	 * tolerated.
	 * @return the shared, immutable mapper
	 */
	public static JsonMapper mapper() {
		return MAPPER;
	}

	/**
	 * Writes an event.
	 * @param event the event
	 * @return its JSON, UTF-8
	 */
	public static byte[] write(Event event) {
		return MAPPER.writeValueAsBytes(event);
	}

	/**
	 * Reads an event.
	 * @param topic the topic that it came from
	 * @param payload the record's value
	 * @return the event
	 * @throws tools.jackson.core.JacksonException when the payload is not that topic's
	 * event
	 * @throws IllegalArgumentException when a required field is missing
	 */
	public static Event read(Topic topic, byte[] payload) {
		Event event = MAPPER.readValue(payload, topic.eventType());
		if (event == null) {
			throw new IllegalArgumentException("The payload is the JSON null, not an event");
		}
		RequiredComponents.check(event);
		return event;
	}

}
