package ai.aigg.insights.gateway.x;

import java.util.Locale;

import ai.aigg.insights.kit.http.UpstreamWords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why X refused, in one of the three shapes that it says so.
 *
 * @param type the last part of the problem's address, for its host varies; may be empty
 * @param title may be empty
 * @param detail may be empty
 * @param code of the old API, 0 for none
 */
record Problem(String type, String title, String detail, int code) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final int MAX_DETAIL = 300;

	private static final Problem UNREADABLE = new Problem("", "", "no readable reason", 0);

	static Problem read(byte[] body) {
		try {
			JsonNode root = MAPPER.readTree(body);
			if (!root.isObject()) {
				return UNREADABLE;
			}
			JsonNode error = root.path("errors").path(0);
			String type = either(root, error, "type");
			String detail = either(root, error, "detail");
			return new Problem(bounded(type.substring(type.lastIndexOf('/') + 1)), shown(either(root, error, "title")),
					shown(detail.isEmpty() ? error.path("message").asString("") : detail), error.path("code").asInt(0));
		}
		catch (JacksonException ex) {
			return UNREADABLE;
		}
	}

	private static String either(JsonNode root, JsonNode error, String name) {
		return root.path(name).asString(error.path(name).asString(""));
	}

	/** Hidden before it is cut: half of a key is a part of a key. */
	private static String shown(String text) {
		return bounded(UpstreamWords.withoutKeys(text));
	}

	private static String bounded(String text) {
		String line = text.replaceAll("\\p{Cntrl}", " ");
		return (line.length() <= MAX_DETAIL) ? line : line.substring(0, MAX_DETAIL);
	}

	/**
	 * Whether there was anything to read: a connection may end between status and body.
	 */
	boolean isReadable() {
		return !equals(UNREADABLE);
	}

	boolean says(String words) {
		return this.detail.toLowerCase(Locale.ROOT).contains(words);
	}

	@Override
	public String toString() {
		return this.title + ": " + this.detail;
	}

}
