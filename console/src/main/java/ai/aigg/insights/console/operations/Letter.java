package ai.aigg.insights.console.operations;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record that no service could handle, as its service shows it; all its texts are
 * hostile.
 *
 * @param topic where it came from
 * @param offset its number among the dead letters of the topic
 * @param recordedAt when it was put aside
 * @param key its key, or {@code null}
 * @param state WAITING, EDITED, REPLAYED or DROPPED
 * @param decidedBy who decided, or {@code null}
 * @param cause the kind of failure
 * @param message what it said, or {@code null}
 * @param problem why it would fail again, or {@code null}
 * @param headers what it came with
 * @param payload what came, or {@code null} in lists
 * @param encoding utf-8, base64 or none
 * @param edited what would be replayed instead, or {@code null}
 */
record Letter(String topic, long offset, @Nullable Instant recordedAt, @Nullable String key, String state,
		@Nullable String decidedBy, String cause, @Nullable String message, @Nullable String problem,
		Map<String, String> headers, @Nullable String payload, String encoding, @Nullable String edited) {

	static Letter of(JsonNode node) {
		Map<String, String> headers = new TreeMap<>();
		node.path("headers")
			.properties()
			.forEach((header) -> headers.put(header.getKey(), header.getValue().asString("")));
		JsonNode payload = node.path("payload");
		return new Letter(node.path("topic").asString(""), node.path("offset").asLong(0),
				instant(node.path("recordedAt")), text(node.path("key")), node.path("state").asString("WAITING"),
				text(node.path("decidedBy")), node.path("cause").asString("unknown"), text(node.path("message")),
				text(node.path("problem")), headers, text(payload.path("text")),
				payload.path("encoding").asString("none"), text(node.path("edited")));
	}

	/** What would be replayed now, as far as it can be edited as text. */
	public String draft() {
		return (this.edited != null) ? this.edited
				: (this.payload != null && this.encoding.equals("utf-8")) ? this.payload : "";
	}

	/** Whether nobody has ended it yet. */
	public boolean isOpen() {
		return this.state.equals("WAITING") || this.state.equals("EDITED");
	}

	static @Nullable String text(JsonNode node) {
		return (node.isMissingNode() || node.isNull()) ? null : node.asString("");
	}

	static @Nullable Instant instant(JsonNode node) {
		try {
			return node.isString() ? Instant.parse(node.asString("")) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * The dead letters of a topic.
	 *
	 * @param name the topic
	 * @param waiting how many nobody has decided about
	 * @param replayed how many were replayed
	 * @param dropped how many were dropped
	 * @param oldestWaiting when the oldest of the waiting was put aside, or {@code null}
	 * @param causes how many of the waiting failed for which kind of failure
	 */
	record Topic(String name, long waiting, long replayed, long dropped, @Nullable Instant oldestWaiting,
			Map<String, Long> causes) {

		static Topic of(JsonNode node) {
			Map<String, Long> causes = new TreeMap<>();
			node.path("causes").properties().forEach((cause) -> causes.put(cause.getKey(), cause.getValue().asLong(0)));
			return new Topic(node.path("topic").asString(""), node.path("waiting").asLong(0),
					node.path("replayed").asLong(0), node.path("dropped").asLong(0),
					instant(node.path("oldestWaiting")), causes);
		}

	}

}
