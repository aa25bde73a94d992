package ai.aigg.insights.markets.drift;

import java.util.EnumSet;
import java.util.Set;

import tools.jackson.databind.node.JsonNodeType;

/**
 * A field that we know.
 *
 * @param name its name
 * @param types the JSON types that it may have
 * @param presence when it has to be there
 */
record KnownField(String name, Set<JsonNodeType> types, Presence presence) {

	static KnownField parse(String line) {
		String[] parts = line.split(" ", 3);
		Set<JsonNodeType> types = EnumSet.noneOf(JsonNodeType.class);
		for (String type : parts[1].split("\\|", -1)) {
			types.add(type(type));
		}
		return new KnownField(parts[0], types,
				(parts.length < 3) ? Presence.SOMETIMES : parts[2].equals("always") ? Presence.ALWAYS : Presence.OPEN);
	}

	private static JsonNodeType type(String name) {
		return switch (name) {
			case "text" -> JsonNodeType.STRING;
			case "number" -> JsonNodeType.NUMBER;
			case "boolean" -> JsonNodeType.BOOLEAN;
			case "list" -> JsonNodeType.ARRAY;
			case "object" -> JsonNodeType.OBJECT;
			case "null" -> JsonNodeType.NULL;
			default -> throw new IllegalArgumentException("No JSON type: " + name);
		};
	}

	/**
	 * When a field has to be there.
	 */
	enum Presence {

		/** It may be missing. */
		SOMETIMES,

		/** On every market that is not closed. */
		OPEN,

		/** On every market. */
		ALWAYS

	}

}
