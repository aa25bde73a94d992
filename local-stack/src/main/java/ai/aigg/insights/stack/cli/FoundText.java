package ai.aigg.insights.stack.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Prints for people why a text means one market and not another.
 */
final class FoundText {

	private static final int MAX_REASONS = 8;

	/** What adds less is not worth a line. */
	private static final double LEAST = 0.05;

	private final Terminal terminal;

	FoundText(Terminal terminal) {
		this.terminal = terminal;
	}

	void print(JsonNode answer) {
		line("read as", answer.path("understood").asString(""));
		line("aliases", list(answer.path("aliases")));
		line("numbers", list(answer.path("numbers")));
		line("until", answer.path("deadline").asString(list(answer.path("years"))));
		line("links", list(answer.path("links")));
		line("found by", answer.path("method").asString(""));
		this.terminal.say(
				this.terminal.bold(Terminal.shortened(answer.path("decision").asString(""))) + (answer.has("confidence")
						? number("  (sure: %.0f %%)", 100 * answer.path("confidence").asDouble()) : ""));
		List<JsonNode> candidates = answer.path("candidates").valueStream().toList();
		for (int place = 0; place < candidates.size(); place++) {
			candidate(place, candidates);
		}
	}

	private void candidate(int place, List<JsonNode> candidates) {
		JsonNode candidate = candidates.get(place);
		this.terminal.say("");
		this.terminal.say("%2d  %s  %s  %s".formatted(place + 1, number("%7.2f", candidate.path("score").asDouble()),
				Terminal.shortened(candidate.path("question").asString("")),
				this.terminal.dim(Terminal.clean(candidate.path("market_id").asString("")))));
		candidate.path("reasons")
			.valueStream()
			.filter((reason) -> Math.abs(reason.path("contribution").asDouble()) >= LEAST)
			.limit(MAX_REASONS)
			.forEach((reason) -> reason(reason, (place > 0) ? candidates.getFirst() : candidate));
	}

	/** What it adds, and how much more or less than with the first candidate. */
	private void reason(JsonNode reason, JsonNode first) {
		double adds = reason.path("contribution").asDouble();
		double there = first.path("reasons")
			.valueStream()
			.filter((other) -> other.path("feature").equals(reason.path("feature")))
			.mapToDouble((other) -> other.path("contribution").asDouble())
			.findFirst()
			.orElse(0);
		String difference = (Math.abs(adds - there) >= LEAST) ? number("(%+.2f against the first)", adds - there) : "";
		String text = "    %s  %s %s".formatted(number("%+7.2f", adds),
				Terminal.clean(reason.path("words").asString("")), this.terminal.dim(difference));
		this.terminal.say((adds < 0) ? this.terminal.red(text.stripTrailing()) : text.stripTrailing());
	}

	private void line(String name, String value) {
		if (!value.isBlank()) {
			this.terminal.say("%-9s %s".formatted(name, Terminal.shortened(value)));
		}
	}

	private static String list(JsonNode values) {
		return values.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
	}

	private static String number(String format, double value) {
		return String.format(Locale.ROOT, format, value);
	}

}
