package ai.aigg.insights.model.program;

import tools.jackson.databind.JsonNode;

/**
 * The bounds of a number in a JSON schema.
 */
final class NumberRange {

	private NumberRange() {
	}

	static JsonNode check(JsonNode number, JsonNode schema) {
		double value = number.doubleValue();
		boolean bounded = schema.has("minimum") || schema.has("maximum") || schema.has("exclusiveMinimum")
				|| schema.has("exclusiveMaximum");
		if (bounded && !(value >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
				&& value <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY)
				&& value > schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY)
				&& value < schema.path("exclusiveMaximum").asDouble(Double.POSITIVE_INFINITY))) {
			throw new AnswerFormatException("is out of bounds");
		}
		return number;
	}

}
