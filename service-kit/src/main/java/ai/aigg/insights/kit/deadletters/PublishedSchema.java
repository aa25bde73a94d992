package ai.aigg.insights.kit.deadletters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.Topic;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * Holds what a person wrote against the event's JSON Schema, which is stricter than
 * consumers are: they forgive unknown values and fields for the sake of newer producers.
 */
final class PublishedSchema {

	private static final int MOST_ERRORS = 5;

	private static final Map<Topic, Schema> SCHEMAS = new EnumMap<>(Topic.class);

	static {
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
		for (Topic topic : Topic.values()) {
			SCHEMAS.put(topic, registry.getSchema(EventJson.mapper().readTree(text(topic))));
		}
	}

	private PublishedSchema() {
	}

	/**
	 * Says what is wrong with an event.
	 * @param topic where it is to go
	 * @param payload well-formed JSON
	 * @return a sentence, or empty when it is as the schema says
	 */
	static Optional<String> problem(Topic topic, byte[] payload) {
		Schema schema = SCHEMAS.get(topic);
		if (schema == null) {
			return Optional.of("There is no schema of " + topic.topicName());
		}
		String errors = schema
			.validate(EventJson.mapper().readTree(payload),
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.limit(MOST_ERRORS)
			.map(PublishedSchema::text)
			.collect(Collectors.joining("; "));
		return errors.isEmpty() ? Optional.empty()
				: Optional.of("It is not as the schema of %s says: %s".formatted(topic.topicName(), errors));
	}

	private static String text(Error error) {
		return error.getInstanceLocation() + " " + error.getMessage();
	}

	private static byte[] text(Topic topic) {
		String name = "/schemas/" + topic.topicName() + ".json";
		try (InputStream file = Topic.class.getResourceAsStream(name)) {
			if (file == null) {
				throw new IllegalStateException(name + " is missing");
			}
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name + " cannot be read", ex);
		}
	}

}
