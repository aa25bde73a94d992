package ai.aigg.insights.stack.cli;

import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Prints dead letters, whose every word is hostile.
 */
final class DeadLettersText {

	private final Terminal terminal;

	private final boolean json;

	DeadLettersText(Terminal terminal, boolean json) {
		this.terminal = terminal;
		this.json = json;
	}

	void summary(String service, JsonNode topics) {
		if (this.json) {
			this.terminal.say(Json.line(Map.of("service", service, "topics", topics)));
			return;
		}
		this.terminal.say(this.terminal.bold(service));
		for (JsonNode topic : topics) {
			this.terminal.say("  %-24s %5d waiting%s, %d replayed, %d dropped%s".formatted(text(topic, "topic"),
					topic.path("waiting").asLong(), topic.path("complete").asBoolean(true) ? "" : " or more",
					topic.path("replayed").asLong(), topic.path("dropped").asLong(),
					topic.path("oldestWaiting").isNull() ? "" : ", the oldest of " + text(topic, "oldestWaiting")));
			topic.path("causes")
				.properties()
				.forEach((cause) -> this.terminal
					.say("      %5d  %s".formatted(cause.getValue().asLong(), Terminal.shortened(cause.getKey()))));
		}
	}

	void list(JsonNode letters) {
		if (this.json) {
			this.terminal.say(letters.toString());
			return;
		}
		for (JsonNode letter : letters) {
			this.terminal
				.say("%8d  %s  %-8s %s  %s".formatted(letter.path("offset").asLong(), text(letter, "recordedAt"),
						text(letter, "state"), this.terminal.dim(text(letter, "key")), text(letter, "cause")));
			this.terminal.say("          " + text(letter, "message"));
		}
		if (letters.isEmpty()) {
			this.terminal.say("None waits.");
		}
	}

	void whole(JsonNode letter) {
		if (this.json) {
			this.terminal.say(letter.toString());
			return;
		}
		for (String field : new String[] { "topic", "offset", "recordedAt", "state", "decidedBy", "group", "cause",
				"message", "originalPartition", "originalOffset", "originalTime", "key", "problem" }) {
			if (!letter.path(field).isNull()) {
				this.terminal.say("%-18s %s".formatted(field, text(letter, field)));
			}
		}
		letter.path("headers")
			.properties()
			.forEach((header) -> this.terminal.say("header %-11s %s".formatted(Terminal.shortened(header.getKey()),
					Terminal.shortened(header.getValue().asString("")))));
		payload("payload", letter.path("payload"));
		if (!letter.path("edited").isNull()) {
			this.terminal.say("edited");
			this.terminal.say(Terminal.cleanLines(letter.path("edited").asString("")));
		}
	}

	void report(JsonNode report) {
		if (this.json) {
			this.terminal.say(report.toString());
			return;
		}
		boolean dryRun = report.path("dryRun").asBoolean(false);
		for (JsonNode letter : report.path("letters")) {
			boolean refused = !letter.path("problem").isNull();
			this.terminal.say("%8d  %s  %s".formatted(letter.path("offset").asLong(),
					refused ? "stays" : dryRun ? "would be sent" : "sent", refused ? text(letter, "problem") : ""));
			payload("  - before", letter.path("before"));
			payload("  + after", letter.path("after"));
		}
		this.terminal.say("%d %s, %d would fail again and stay%s".formatted(report.path("replayed").asLong(),
				dryRun ? "would be sent" : "sent", report.path("refused").asLong(),
				report.path("more").asBoolean(false) ? "; there may be more" : ""));
	}

	private void payload(String name, JsonNode payload) {
		if (payload.isObject()) {
			this.terminal
				.say("%s (%s, %d bytes)".formatted(name, text(payload, "encoding"), payload.path("bytes").asInt()));
			this.terminal.say(Terminal.cleanLines(payload.path("text").asString("")));
		}
	}

	private static String text(JsonNode node, String field) {
		return Terminal.shortened(node.path(field).asString(""));
	}

}
