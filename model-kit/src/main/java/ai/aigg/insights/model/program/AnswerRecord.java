package ai.aigg.insights.model.program;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the values of an answer into a record, whose constructor has the last word.
 */
public final class AnswerRecord {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.build();

	private AnswerRecord() {
	}

	/**
	 * Reads values into a record.
	 * @param values a value for each output
	 * @param type the record; its components are named as the outputs, in camel case, and
	 * its constructor says what is wrong without repeating it
	 * @param <T> the record's type
	 * @throws AnswerFormatException when the values do not fit the record
	 */
	public static <T extends Record> T read(ObjectNode values, Class<T> type) {
		try {
			return MAPPER.treeToValue(values, type);
		}
		catch (JacksonException ex) {
			throw (ex.getCause() instanceof IllegalArgumentException refusal)
					? new AnswerFormatException("it breaks a rule: " + refusal.getMessage(), ex)
					: new AnswerFormatException("a value is not of the type that was asked for", ex);
		}
	}

}
