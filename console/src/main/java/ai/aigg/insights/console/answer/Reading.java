package ai.aigg.insights.console.answer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the matcher reads a text now, and which markets it finds.
 *
 * @param understood the text with its aliases; hostile
 * @param facts what it found in the text, by name
 * @param method by what it found the candidates
 * @param decision what it would answer with; hostile
 * @param marketId the market that it would answer with, or {@code null}
 * @param confidence how sure it is, or {@code null}
 * @param candidates best first
 */
record Reading(String understood, List<Fact> facts, String method, String decision, @Nullable String marketId,
		@Nullable Double confidence, List<Candidate> candidates) {

	private static final int MOST_REASONS = 6;

	Reading {
		facts = List.copyOf(facts);
		candidates = List.copyOf(candidates);
	}

	static Reading of(JsonNode match) {
		List<Fact> facts = List.of(fact("aliases", match.path("aliases")), fact("words", match.path("words")),
				fact("numbers", match.path("numbers")), fact("last day", match.path("deadline")),
				fact("years", match.path("years")), fact("links", match.path("links")));
		return new Reading(match.path("understood").asString(""),
				facts.stream().filter((fact) -> !fact.value().isEmpty()).toList(), match.path("method").asString(""),
				match.path("decision").asString(""), text(match.path("market_id")), number(match.path("confidence")),
				match.path("candidates").valueStream().map(Reading::candidate).toList());
	}

	private static Fact fact(String name, JsonNode value) {
		String said = value.isArray() ? value.valueStream()
			.map((each) -> each.asString(""))
			.collect(java.util.stream.Collectors.joining(", ")) : value.asString("");
		return new Fact(name, said);
	}

	private static Candidate candidate(JsonNode from) {
		List<Reason> reasons = from.path("reasons")
			.valueStream()
			.limit(MOST_REASONS)
			.map((reason) -> new Reason(reason.path("words").asString(""), number(reason.path("contribution"))))
			.toList();
		return new Candidate(from.path("market_id").asString(""), from.path("question").asString(""),
				number(from.path("score")), number(from.path("cosine")), reasons);
	}

	private static @Nullable String text(JsonNode node) {
		return node.isString() ? node.asString() : null;
	}

	private static @Nullable Double number(JsonNode node) {
		return node.isNumber() ? (Double) node.asDouble() : null;
	}

	/**
	 * Something found in a text.
	 *
	 * @param name what it is
	 * @param value as it was understood; hostile
	 */
	record Fact(String name, String value) {
	}

	/**
	 * A market that may be meant.
	 *
	 * @param marketId Polymarket's id
	 * @param question its title; hostile
	 * @param score comparable within one text, or {@code null}
	 * @param cosine how much it resembles the text, or {@code null}
	 * @param reasons what speaks for and against it, the weightiest first
	 */
	record Candidate(String marketId, String question, @Nullable Double score, @Nullable Double cosine,
			List<Reason> reasons) {

		Candidate {
			reasons = List.copyOf(reasons);
		}

	}

	/**
	 * Something that speaks for or against a market.
	 *
	 * @param words for people
	 * @param contribution to the score, or {@code null}
	 */
	record Reason(String words, @Nullable Double contribution) {
	}

}
