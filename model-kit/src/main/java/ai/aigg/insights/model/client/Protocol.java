package ai.aigg.insights.model.client;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a provider words requests and answers.
 */
interface Protocol {

	/** The path below the base URL. */
	String path();

	/** Headers that carry the key. */
	Map<String, String> headers();

	/** The request's body. */
	ObjectNode body(ModelRequest request);

	/**
	 * Reads an answer.
	 * @throws ModelException when it is a refusal, empty or cut off
	 */
	Said read(JsonNode body);

	/**
	 * What an answer says.
	 *
	 * @param text the words
	 * @param model the model that answered
	 * @param usage tokens and money
	 */
	record Said(String text, String model, Usage usage) {
	}

}
