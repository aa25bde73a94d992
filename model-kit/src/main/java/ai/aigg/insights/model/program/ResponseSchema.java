package ai.aigg.insights.model.program;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON schema of a whole answer, for endpoints that enforce one.
 */
public final class ResponseSchema {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private ResponseSchema() {
	}

	/**
	 * Makes the schema of a signature's outputs, strict as endpoints want it: all
	 * properties required, no others allowed.
	 * @throws UnsupportedTypeException when an output is a map of any names, which strict
	 * schemas do not have
	 */
	public static ObjectNode of(Signature signature) {
		ObjectNode schema = NODES.objectNode();
		ObjectNode definitions = NODES.objectNode();
		ObjectNode properties = NODES.objectNode();
		for (Field field : signature.outputs()) {
			if (field.type().name().startsWith("dict[")) {
				throw new UnsupportedTypeException("the field `" + field.name()
						+ "` is a map of any names, which an enforced schema does not have");
			}
			properties.set(field.name(), property(field, definitions));
		}
		if (!definitions.isEmpty()) {
			schema.set("$defs", definitions);
		}
		schema.put("title", "DSPyProgramOutputs").put("type", "object").set("properties", properties);
		close(schema);
		return schema;
	}

	private static ObjectNode property(Field field, ObjectNode definitions) {
		ObjectNode schema = field.type().schema().deepCopy();
		JsonNode own = schema.remove("$defs");
		if (own instanceof ObjectNode inner) {
			definitions.setAll(inner);
		}
		boolean named = field.type() instanceof FieldType.Members || schema.has("properties");
		if (named) {
			definitions.set(field.type().name(), schema);
			return NODES.objectNode().put("$ref", "#/$defs/" + field.type().name());
		}
		return schema.put("title", PythonText.title(field.name()));
	}

	private static void close(JsonNode schema) {
		if (schema instanceof ObjectNode object && object.path("type").asString("").equals("object")) {
			JsonNode properties = object.path("properties");
			object.put("additionalProperties", false);
			if (!properties.isObject()) {
				object.set("properties", NODES.objectNode());
			}
			ArrayNode required = NODES.arrayNode();
			properties.propertyNames().forEach(required::add);
			object.set("required", required);
		}
		if (schema.isObject()) {
			for (Map.Entry<String, JsonNode> each : schema.properties()) {
				close(each.getValue());
			}
		}
		else {
			schema.forEach(ResponseSchema::close);
		}
	}

}
