package ai.aigg.insights.markets.live.socket;

import java.util.Collection;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * The messages that we send.
 */
final class Subscriptions {

	static final String PING = "PING";

	private static final JsonMapper MAPPER = new JsonMapper();

	private Subscriptions() {
	}

	/**
	 * The first message of a connection.
	 * @param tokens none, to hear only what concerns the whole venue
	 * @return JSON
	 */
	static String first(Collection<String> tokens) {
		return MAPPER.writeValueAsString(
				Map.of("assets_ids", tokens, "type", "market", "custom_feature_enabled", true, "initial_dump", true));
	}

	static String subscribe(Collection<String> tokens) {
		return operation("subscribe", tokens);
	}

	static String unsubscribe(Collection<String> tokens) {
		return operation("unsubscribe", tokens);
	}

	private static String operation(String name, Collection<String> tokens) {
		return MAPPER.writeValueAsString(Map.of("operation", name, "assets_ids", tokens));
	}

}
