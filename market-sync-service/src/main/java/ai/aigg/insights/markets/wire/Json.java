package ai.aigg.insights.markets.wire;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How Polymarket's JSON is read: decimals exactly, sizes bounded.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxStringLength(2_000_000)
				.maxNumberLength(200)
				.maxNestingDepth(50)
				.build())
			.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private Json() {
	}

	/**
	 * Reads a whole document.
	 * @param json the document
	 * @return its tree
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 */
	public static JsonNode read(byte[] json) {
		return MAPPER.readTree(json);
	}

	/**
	 * Reads a whole document, such as one within a text of another.
	 * @param json the document
	 * @return its tree
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 */
	public static JsonNode read(String json) {
		return MAPPER.readTree(json);
	}

	/**
	 * Reads a document that is a list or holds one, an element at a time: a tree of a
	 * whole page would be the largest thing in memory.
	 * @param json the document
	 * @param list the name of the field that holds the list, or an empty text when the
	 * document is the list
	 * @param each is given each element in turn
	 * @return the other fields, or {@code null} when the document holds no such list
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 */
	public static @Nullable JsonNode forEach(byte[] json, String list, Consumer<JsonNode> each) {
		try (JsonParser parser = MAPPER.createParser(json)) {
			JsonToken first = parser.nextToken();
			ObjectNode others = MAPPER.createObjectNode();
			if (list.isEmpty() && first == JsonToken.START_ARRAY) {
				elements(parser, each);
				return others;
			}
			if (list.isEmpty() || first != JsonToken.START_OBJECT) {
				return null;
			}
			boolean found = false;
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				JsonToken value = parser.nextToken();
				if (name.equals(list) && value == JsonToken.START_ARRAY) {
					elements(parser, each);
					found = true;
				}
				else {
					others.set(name, parser.<JsonNode>readValueAsTree());
				}
			}
			return found ? others : null;
		}
	}

	/**
	 * Writes a question's body.
	 * @param value lists, maps and texts
	 * @return its JSON
	 */
	public static byte[] write(Object value) {
		return MAPPER.writeValueAsBytes(value);
	}

	private static void elements(JsonParser parser, Consumer<JsonNode> each) {
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			each.accept(parser.readValueAsTree());
		}
	}

}
