package ai.aigg.insights.model.program;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads JSON as models write it: inside prose or fences, with Python's quotes and words,
 * with commas too many and brackets too few.
 */
final class LooseJson {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	/** Line breaks inside texts and numbers that are none, as Python's own reader. */
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
		.build();

	private LooseJson() {
	}

	/** The first value in a text, or an empty text where there is none. */
	static JsonNode read(String text) {
		try {
			JsonNode exact = MAPPER.readTree(text);
			return exact.isMissingNode() ? NODES.stringNode("") : exact;
		}
		catch (JacksonException ex) {
			// No JSON: what follows looks for what resembles it.
			return repaired(text);
		}
	}

	/** A Python literal, or {@code null} where the text is none. */
	static @Nullable JsonNode literal(String text) {
		try {
			return new PythonReader(PythonText.strip(text), true).wholeText();
		}
		catch (PythonReader.Unreadable ex) {
			// No literal is an answer, not a failure.
			return null;
		}
	}

	private static JsonNode repaired(String text) {
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == '{' || character == '[') {
				try {
					return new PythonReader(text.substring(at), false).value();
				}
				catch (PythonReader.Unreadable ex) {
					// Not even resembling: nothing is read.
					return NODES.stringNode("");
				}
			}
		}
		return NODES.stringNode("");
	}

}
