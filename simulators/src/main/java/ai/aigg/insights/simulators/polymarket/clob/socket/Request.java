package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client may send.
 */
sealed interface Request {

	/** Most tokens of one message that are looked at. */
	int MAX_TOKENS = 10_000;

	/** Longest token id, 256 bits in decimal. */
	int MAX_DIGITS = 78;

	/** Reads a message; anything that is none of the known ones is {@link Nonsense}. */
	static Request parse(String text) {
		if (text.equals("PING")) {
			return new Ping();
		}
		try {
			JsonNode json = JsonMapper.shared().readTree(text);
			JsonNode assets = json.path("assets_ids");
			boolean custom = json.path("custom_feature_enabled").asBoolean(false);
			String operation = json.path("operation").asString("");
			if (!assets.isArray()) {
				return new Nonsense();
			}
			if (operation.equals("subscribe")) {
				return new Subscribe(tokens(assets), custom, json.path("initial_dump").asBoolean(true));
			}
			if (operation.equals("unsubscribe")) {
				return new Unsubscribe(tokens(assets));
			}
			return (operation.isEmpty() && json.path("type").asString("").equalsIgnoreCase("market"))
					? new Begin(new Subscribe(tokens(assets), custom, json.path("initial_dump").asBoolean(true)))
					: new Nonsense();
		}
		catch (JacksonException ex) {
			return new Nonsense();
		}
	}

	private static Set<String> tokens(JsonNode assets) {
		List<String> tokens = assets.valueStream()
			.limit(MAX_TOKENS)
			.filter(JsonNode::isString)
			.map(JsonNode::stringValue)
			.filter((token) -> !token.isEmpty() && token.length() <= MAX_DIGITS)
			.toList();
		return new LinkedHashSet<>(tokens);
	}

	/** A heartbeat. */
	record Ping() implements Request {
	}

	/**
	 * The subscription every connection begins with.
	 *
	 * @param subscribe what it asks for
	 */
	record Begin(Subscribe subscribe) implements Request {
	}

	/**
	 * Asks for more tokens, or for known ones anew.
	 *
	 * @param tokens token ids
	 * @param custom whether the message types behind the custom flag are wanted
	 * @param books whether the present books are wanted
	 */
	record Subscribe(Set<String> tokens, boolean custom, boolean books) implements Request {
	}

	/**
	 * Gives tokens up.
	 *
	 * @param tokens token ids
	 */
	record Unsubscribe(Set<String> tokens) implements Request {
	}

	/** Anything else. */
	record Nonsense() implements Request {
	}

}
