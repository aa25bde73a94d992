package ai.aigg.insights.model.program;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a value against a JSON schema and converts what pydantic converts: texts of
 * numbers, whole floats, words for true and false.
 */
final class LaxValue {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final int DEEPEST = 64;

	private static final int LONGEST_NUMBER = 100;

	private static final Set<String> TRUE = Set.of("1", "on", "t", "true", "y", "yes");

	private static final Set<String> FALSE = Set.of("0", "off", "f", "false", "n", "no");

	private final JsonNode root;

	LaxValue(JsonNode root) {
		this.root = root;
	}

	JsonNode read(JsonNode value) {
		return read(value, this.root, false, 0);
	}

	/** Whether Python finds two plain values equal: to it, true is one. */
	static boolean equal(JsonNode left, JsonNode right) {
		if (left.isString() || right.isString() || left.isNull() || right.isNull()) {
			return left.equals(right);
		}
		BigDecimal leftNumber = number(left);
		BigDecimal rightNumber = number(right);
		return leftNumber != null && rightNumber != null && leftNumber.compareTo(rightNumber) == 0;
	}

	private static @Nullable BigDecimal number(JsonNode value) {
		if (value.isBoolean()) {
			return value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO;
		}
		boolean finite = value.isNumber() && Double.isFinite(value.doubleValue());
		return finite ? value.decimalValue() : null;
	}

	private JsonNode read(JsonNode value, JsonNode schema, boolean strict, int depth) {
		if (depth > DEEPEST) {
			throw new AnswerFormatException("is nested too deeply");
		}
		if (schema.has("$ref")) {
			return read(value, this.root.at(schema.path("$ref").asString("").replaceFirst("^#", "")), strict,
					depth + 1);
		}
		if (schema.has("anyOf")) {
			return any(value, schema.path("anyOf"), strict, depth);
		}
		if (schema.has("const") || schema.has("enum")) {
			return literal(value, schema);
		}
		return switch (schema.path("type").asString("")) {
			case "string" -> text(value, schema);
			case "integer" -> NumberRange.check(integer(value, strict), schema);
			case "number" -> NumberRange.check(real(value, strict), schema);
			case "boolean" -> truth(value, strict);
			case "null" -> accept(value, value.isNull(), "is not null");
			case "array" -> array(value, schema, strict, depth);
			case "object" -> object(value, schema, strict, depth);
			default -> value;
		};
	}

	private JsonNode any(JsonNode value, JsonNode alternatives, boolean strict, int depth) {
		for (boolean each : strict ? new boolean[] { true } : new boolean[] { true, false }) {
			for (JsonNode alternative : alternatives) {
				JsonNode read = tried(value, alternative, each, depth);
				if (read != null) {
					return read;
				}
			}
		}
		throw new AnswerFormatException("has a value of none of the allowed types");
	}

	private @Nullable JsonNode tried(JsonNode value, JsonNode schema, boolean strict, int depth) {
		try {
			return read(value, schema, strict, depth + 1);
		}
		catch (AnswerFormatException ex) {
			// Another alternative may fit.
			return null;
		}
	}

	private static JsonNode literal(JsonNode value, JsonNode schema) {
		List<JsonNode> allowed = schema.has("const") ? List.of(schema.path("const"))
				: schema.path("enum").valueStream().toList();
		return accept(value, allowed.stream().anyMatch((each) -> same(each, value)), "is none of the allowed values");
	}

	private static boolean same(JsonNode left, JsonNode right) {
		return left.isNumber() ? right.isNumber() && equal(left, right) : left.equals(right);
	}

	private static JsonNode text(JsonNode value, JsonNode schema) {
		accept(value, value.isString(), "is not a text");
		int length = value.asString().codePointCount(0, value.asString().length());
		accept(value, length >= schema.path("minLength").asInt(0), "is too short");
		return accept(value, length <= schema.path("maxLength").asInt(Integer.MAX_VALUE), "is too long");
	}

	private static JsonNode integer(JsonNode value, boolean strict) {
		if (value.isIntegralNumber()) {
			return value;
		}
		BigDecimal number = strict ? null : loose(value);
		if (number == null || number.stripTrailingZeros().scale() > 0
				|| number.precision() - number.scale() > LONGEST_NUMBER) {
			throw new AnswerFormatException("is not a whole number");
		}
		return NODES.numberNode(number.toBigInteger());
	}

	private static JsonNode real(JsonNode value, boolean strict) {
		if (value.isNumber()) {
			return NODES.numberNode(value.doubleValue());
		}
		BigDecimal number = strict ? null : loose(value);
		if (number != null) {
			return NODES.numberNode(number.doubleValue());
		}
		if (!strict && value.isString() && PythonText.strip(value.asString()).toLowerCase(Locale.ROOT).equals("nan")) {
			return NODES.numberNode(Double.NaN);
		}
		throw new AnswerFormatException("is not a number");
	}

	private static @Nullable BigDecimal loose(JsonNode value) {
		if (!value.isString()) {
			return number(value);
		}
		String text = PythonText.strip(value.asString()).replace("_", "");
		if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
			return null;
		}
		try {
			return new BigDecimal(text);
		}
		catch (NumberFormatException ex) {
			// Not a number is what the caller is told.
			return null;
		}
	}

	private static JsonNode truth(JsonNode value, boolean strict) {
		if (value.isBoolean()) {
			return value;
		}
		String word = value.isString() ? value.asString().toLowerCase(Locale.ROOT) : "";
		BigDecimal number = value.isNumber() ? number(value) : null;
		boolean isTrue = TRUE.contains(word) || (number != null && number.compareTo(BigDecimal.ONE) == 0);
		boolean isFalse = FALSE.contains(word) || (number != null && number.signum() == 0);
		accept(value, !strict && (isTrue || isFalse), "is neither true nor false");
		return NODES.booleanNode(isTrue);
	}

	private ArrayNode array(JsonNode value, JsonNode schema, boolean strict, int depth) {
		accept(value, value.isArray(), "is not a list");
		accept(value, value.size() >= schema.path("minItems").asInt(0), "has too few items");
		accept(value, value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE), "has too many items");
		ArrayNode array = NODES.arrayNode();
		for (JsonNode each : value) {
			JsonNode fixed = schema.path("prefixItems").path(array.size());
			array.add(read(each, fixed.isMissingNode() ? schema.path("items") : fixed, strict, depth + 1));
		}
		return array;
	}

	private ObjectNode object(JsonNode value, JsonNode schema, boolean strict, int depth) {
		accept(value, value.isObject(), "is not an object");
		ObjectNode object = NODES.objectNode();
		JsonNode properties = schema.path("properties");
		for (Map.Entry<String, JsonNode> property : properties.properties()) {
			JsonNode given = value.get(property.getKey());
			if (given != null) {
				object.set(property.getKey(), read(given, property.getValue(), strict, depth + 1));
			}
			else if (property.getValue().has("default")) {
				object.set(property.getKey(), property.getValue().path("default"));
			}
		}
		schema.path("required")
			.forEach((name) -> accept(value, object.has(name.asString()), "lacks `" + name.asString() + "`"));
		JsonNode others = schema.path("additionalProperties");
		if (!others.isMissingNode()) {
			for (Map.Entry<String, JsonNode> each : value.properties()) {
				if (!properties.has(each.getKey())) {
					accept(value, !others.isBoolean() || others.booleanValue(), "has a name too many");
					object.set(each.getKey(), read(each.getValue(), others, strict, depth + 1));
				}
			}
		}
		return object;
	}

	private static JsonNode accept(JsonNode value, boolean good, String otherwise) {
		if (!good) {
			throw new AnswerFormatException(otherwise);
		}
		return value;
	}

}
