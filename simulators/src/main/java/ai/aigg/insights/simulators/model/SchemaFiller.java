package ai.aigg.insights.simulators.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up values that satisfy simple JSON schemas: objects, arrays, strings, numbers,
 * booleans, enums, constants, alternatives and local references.
 */
public final class SchemaFiller {

	private static final int DEEPEST = 16;

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final JsonNode root;

	private final SplittableRandom random;

	/**
	 * Starts on a schema.
	 * @param root the whole schema, where references lead
	 * @param random decides the values
	 */
	public SchemaFiller(JsonNode root, SplittableRandom random) {
		this.root = root;
		this.random = random;
	}

	/** A value that satisfies the schema. */
	public JsonNode fill() {
		return fill(this.root, "value", 0);
	}

	private JsonNode fill(JsonNode schema, String name, int depth) {
		if (depth > DEEPEST) {
			return NODES.nullNode();
		}
		if (schema.has("$ref")) {
			return fill(this.root.at(schema.path("$ref").asString("").replaceFirst("^#", "")), name, depth + 1);
		}
		if (schema.has("const")) {
			return schema.path("const");
		}
		if (schema.path("enum").size() > 0) {
			return schema.path("enum").path(this.random.nextInt(schema.path("enum").size()));
		}
		for (String alternatives : List.of("anyOf", "oneOf")) {
			if (schema.path(alternatives).size() > 0) {
				return fill(notNull(schema.path(alternatives)), name, depth + 1);
			}
		}
		return switch (type(schema)) {
			case "object" -> object(schema, depth);
			case "array" -> array(schema, name, depth);
			case "integer" -> NODES.numberNode(Math.round(number(schema, 0, 100, 1)));
			case "number" -> NODES.numberNode(Math.round(number(schema, 0, 1, 0.001) * 1_000) / 1_000.0);
			case "boolean" -> NODES.booleanNode(this.random.nextBoolean());
			case "null" -> NODES.nullNode();
			default -> NODES.stringNode(text(schema, name));
		};
	}

	private ObjectNode object(JsonNode schema, int depth) {
		ObjectNode object = NODES.objectNode();
		schema.path("properties")
			.properties()
			.forEach((property) -> object.set(property.getKey(),
					fill(property.getValue(), property.getKey(), depth + 1)));
		return object;
	}

	private ArrayNode array(JsonNode schema, String name, int depth) {
		int least = schema.path("minItems").asInt(1);
		int most = Math.max(least, Math.min(schema.path("maxItems").asInt(3), 20));
		int size = Math.min(20, least + this.random.nextInt(Math.min(3, most - least + 1)));
		ArrayNode array = NODES.arrayNode();
		for (int i = 0; i < size; i++) {
			array.add(fill(schema.path("items"), name, depth + 1));
		}
		return array;
	}

	private double number(JsonNode schema, double usualLeast, double usualMost, double step) {
		double least = schema.path("minimum").asDouble(Double.NaN);
		double most = schema.path("maximum").asDouble(Double.NaN);
		if (schema.path("exclusiveMinimum").isNumber()) {
			least = schema.path("exclusiveMinimum").asDouble() + step;
		}
		if (schema.path("exclusiveMaximum").isNumber()) {
			most = schema.path("exclusiveMaximum").asDouble() - step;
		}
		if (Double.isNaN(least)) {
			least = Double.isNaN(most) ? usualLeast : Math.min(usualLeast, most);
		}
		if (Double.isNaN(most)) {
			most = Math.max(usualMost, least);
		}
		double inner = (most - least) * (0.1 + 0.8 * this.random.nextDouble());
		return least + inner;
	}

	private String text(JsonNode schema, String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		String format = schema.path("format").asString("");
		String text;
		if (format.equals("date-time")) {
			text = LocalDate.of(2026, 1, 1).plusDays(this.random.nextInt(300)) + "T12:00:00Z";
		}
		else if (format.equals("date") || lower.endsWith("date")) {
			text = LocalDate.of(2026, 1, 1).plusDays(this.random.nextInt(300)).toString();
		}
		else if (format.equals("uri") || lower.endsWith("url")) {
			text = "https://news.example.com/" + this.random.nextInt(1_000_000);
		}
		else {
			text = Phrases.pick(this.random);
		}
		int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
		StringBuilder padded = new StringBuilder(text);
		while (padded.length() < Math.min(schema.path("minLength").asInt(0), 10_000)) {
			padded.append(' ').append(text);
		}
		return (padded.length() > most) ? padded.substring(0, most) : padded.toString();
	}

	private static JsonNode notNull(JsonNode alternatives) {
		List<JsonNode> useful = new ArrayList<>();
		alternatives.forEach((each) -> {
			if (!type(each).equals("null")) {
				useful.add(each);
			}
		});
		return useful.isEmpty() ? alternatives.path(0) : useful.getFirst();
	}

	private static String type(JsonNode schema) {
		JsonNode type = schema.path("type");
		if (type.isArray()) {
			return type.path(0).asString("string");
		}
		return type.asString(schema.has("properties") ? "object" : "string");
	}

}
