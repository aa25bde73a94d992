package ai.aigg.insights.research.perplexity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the Agent API. Items of unknown types are passed over; there is one
 * {@code search_results} for each search, or none.
 *
 * @param model the model that answered, or {@code null}
 * @param results of all searches, one after the other
 * @param text what the model wrote, one line of plain text per paragraph
 * @param billedUsd US dollars as billed, or {@code null} when it does not say
 */
record AgentAnswer(@Nullable String model, List<JsonNode> results, String text, @Nullable BigDecimal billedUsd) {

	private static final int MOST_RESULTS = 200;

	private static final int LONGEST_TEXT = 20_000;

	private static final int LONGEST_PARAGRAPH = 3_000;

	private static final int LONGEST_MODEL = 120;

	private static final BigDecimal DEAREST = BigDecimal.valueOf(100);

	private static final int SCALE = 6;

	private static final Set<String> ANSWERED = Set.of("completed", "incomplete");

	/**
	 * Reads an answer.
	 * @param root the JSON
	 * @return the answer
	 * @throws PerplexityFailedException when the answer says that it is none; the status
	 * 200 does not mean that there is one
	 */
	static AgentAnswer of(JsonNode root) {
		String status = root.path("status").asString("");
		if (!root.path("output").isArray() && status.isEmpty()) {
			throw new PerplexityFailedException(MissingReason.UNREADABLE, false, "The answer is of another kind");
		}
		if (!ANSWERED.contains(status)) {
			throw new PerplexityFailedException(MissingReason.UNREACHABLE, false, "It ended as %s: %s"
				.formatted(PlainText.clean(status, LONGEST_MODEL), PerplexityErrors.message(root)));
		}
		List<JsonNode> results = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (JsonNode item : root.path("output")) {
			switch (item.path("type").asString("")) {
				case "search_results" -> item.path("results").forEach(results::add);
				case "message" -> item.path("content").forEach((part) -> append(text, part));
				default -> {
					// Steps of its work, and whatever comes to be.
				}
			}
		}
		String model = PlainText.clean(root.path("model").asString(""), LONGEST_MODEL);
		return new AgentAnswer(model.isEmpty() ? null : model,
				List.copyOf(results.subList(0, Math.min(MOST_RESULTS, results.size()))), plain(text.toString()),
				billed(root.path("usage").path("cost").path("total_cost")));
	}

	private static void append(StringBuilder text, JsonNode part) {
		String written = part.path("type").asString("").equals("output_text") ? part.path("text").asString("") : "";
		if (text.length() + written.length() <= LONGEST_TEXT) {
			text.append(written).append('\n');
		}
	}

	private static String plain(String text) {
		return text.lines()
			.map((line) -> PlainText.clean(line, LONGEST_PARAGRAPH))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static @Nullable BigDecimal billed(JsonNode cost) {
		if (!cost.isNumber() || cost.asString().length() > LONGEST_MODEL) {
			return null;
		}
		BigDecimal usd = cost.decimalValue();
		boolean plausible = usd.signum() >= 0 && usd.compareTo(DEAREST) <= 0;
		return plausible ? usd.setScale(SCALE, RoundingMode.UP) : null;
	}

}
