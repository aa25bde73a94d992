package ai.aigg.insights.model.program;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small JSON schemas in pydantic's manner.
 */
final class Schemas {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private Schemas() {
	}

	static ObjectNode typed(String type) {
		return NODES.objectNode().put("type", type);
	}

	static ObjectNode list(JsonNode items) {
		ObjectNode schema = NODES.objectNode();
		schema.set("items", items);
		return schema.put("type", "array");
	}

	static ObjectNode map(JsonNode values) {
		ObjectNode schema = NODES.objectNode();
		boolean open = values.isObject() && values.isEmpty();
		schema.set("additionalProperties", open ? NODES.booleanNode(true) : values);
		return schema.put("type", "object");
	}

	static ObjectNode tuple(List<? extends JsonNode> items) {
		ObjectNode schema = NODES.objectNode().put("maxItems", items.size()).put("minItems", items.size());
		schema.set("prefixItems", array(items));
		return schema.put("type", "array");
	}

	static ObjectNode anyOf(List<? extends JsonNode> alternatives) {
		ObjectNode schema = NODES.objectNode();
		schema.set("anyOf", array(alternatives));
		return schema;
	}

	static ObjectNode literals(List<JsonNode> values) {
		ObjectNode schema = NODES.objectNode();
		if (values.size() == 1) {
			schema.set("const", values.getFirst());
		}
		else {
			schema.set("enum", array(values));
		}
		if (values.stream().allMatch(JsonNode::isString)) {
			schema.put("type", "string");
		}
		else if (values.stream().allMatch(JsonNode::isIntegralNumber)) {
			schema.put("type", "integer");
		}
		else if (values.stream().allMatch(JsonNode::isBoolean)) {
			schema.put("type", "boolean");
		}
		return schema;
	}

	static boolean allowsNone(JsonNode schema) {
		if (schema.path("type").asString("").equals("null")) {
			return true;
		}
		for (JsonNode each : schema.path("anyOf")) {
			if (allowsNone(each)) {
				return true;
			}
		}
		return false;
	}

	/** The schema as the prompt shows it: names in order, {@code type} first. */
	static JsonNode ordered(JsonNode schema) {
		if (schema.isArray()) {
			ArrayNode array = NODES.arrayNode();
			schema.forEach((each) -> array.add(ordered(each)));
			return array;
		}
		if (!schema.isObject()) {
			return schema;
		}
		ObjectNode object = NODES.objectNode();
		schema.properties()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, JsonNode> each) -> !each.getKey().equals("type"))
				.thenComparing(Map.Entry::getKey))
			.forEach((each) -> object.set(each.getKey(), ordered(each.getValue())));
		return object;
	}

	private static ArrayNode array(List<? extends JsonNode> values) {
		ArrayNode array = NODES.arrayNode();
		values.forEach(array::add);
		return array;
	}

}
