package ai.aigg.insights.schema.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schemas of the events from their records.
 */
final class EventSchemas {

	private static final Map<Class<?>, String> SCALARS = Map.of(MarketId.class, """
			{"type": "string", "minLength": 1, "maxLength": 255}""", QuestionId.class, """
			{"type": "string", "format": "uuid"}""", UUID.class, """
			{"type": "string", "format": "uuid"}""", Instant.class, """
			{"type": "string", "format": "date-time"}""", Probability.class, """
			{"type": "number", "minimum": 0, "maximum": 1}""", BigDecimal.class, """
			{"type": "number"}""");

	private EventSchemas() {
	}

	static ObjectNode generate(Topic topic) {
		SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12,
				OptionPreset.PLAIN_JSON)
			.with(Option.INLINE_ALL_SCHEMAS)
			.without(Option.SCHEMA_VERSION_INDICATOR);
		builder.forFields().withRequiredCheck((field) -> isRequired(field.getRawMember()));
		builder.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> scalar(type.getErasedType()));
		ObjectNode schema = EventJson.mapper().createObjectNode();
		schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
		schema.put("$id", "urn:aigg:event:" + topic.topicName());
		schema.put("title", topic.eventType().getSimpleName());
		schema.setAll(new SchemaGenerator(builder.build()).generateSchema(topic.eventType()));
		return schema;
	}

	private static @Nullable CustomDefinition scalar(Class<?> type) {
		if (type.isEnum()) {
			ObjectNode definition = EventJson.mapper().createObjectNode().put("type", "string");
			for (Object constant : type.getEnumConstants()) {
				definition.withArray("enum").add(EventJson.mapper().valueToTree(constant));
			}
			return inline(definition);
		}
		String definition = SCALARS.get(type);
		return (definition != null) ? inline(EventJson.mapper().readTree(definition)) : null;
	}

	private static CustomDefinition inline(JsonNode definition) {
		return new CustomDefinition((ObjectNode) definition, CustomDefinition.DefinitionType.INLINE,
				CustomDefinition.AttributeInclusion.NO);
	}

	private static boolean isRequired(java.lang.reflect.Field field) {
		for (var component : field.getDeclaringClass().getRecordComponents()) {
			if (component.getName().equals(field.getName())) {
				return RequiredComponents.isRequired(component);
			}
		}
		throw new IllegalStateException(field + " is no record component");
	}

}
