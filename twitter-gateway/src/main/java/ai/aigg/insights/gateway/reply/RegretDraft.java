package ai.aigg.insights.gateway.reply;

import java.util.List;
import java.util.function.UnaryOperator;

import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionUnanswered;

/**
 * Words that there is no analysis, and what to do instead.
 */
final class RegretDraft {

	private static final String NO_MARKET = "I found no open Polymarket market for that.";

	private RegretDraft() {
	}

	static Draft of(QuestionUnanswered regret, UnaryOperator<String> foreign) {
		return switch (regret.reason()) {
			case NO_MATCHING_MARKET -> nearest(regret, foreign, NO_MARKET);
			case SEVERAL_MARKETS -> (regret.nearest().size() > 1) ? ChoicesDraft.numbered(regret, foreign)
					: nearest(regret, foreign, NO_MARKET);
			case WHOLE_EVENT ->
				regret.nearest().isEmpty() ? nearest(regret, foreign, NO_MARKET) : ChoicesDraft.event(regret, foreign);
			case MARKET_NOT_TRADEABLE ->
				nearest(regret, foreign, "That market is closed or has no live price, so there is nothing to analyse.");
			case NOT_A_QUESTION -> Draft.of("I look up the odds of future events on Polymarket.",
					"Mention me with a question, such as: will bitcoin hit 150k this year?");
			case BUDGET ->
				Draft.of("I have answered as many questions today as I may.", "Please ask me again tomorrow (UTC).");
			case INTERNAL_ERROR, OTHER ->
				Draft.of("Sorry, I could not work that one out.", "Please ask me again a little later.");
		};
	}

	private static Draft nearest(QuestionUnanswered regret, UnaryOperator<String> foreign, String sentence) {
		return regret.nearest()
			.stream()
			.findFirst()
			.map((candidate) -> nearest(candidate, foreign, sentence))
			.orElseGet(() -> Draft.of(sentence, "Naming the event and its date helps me find one."));
	}

	private static Draft nearest(MarketCandidate candidate, UnaryOperator<String> foreign, String sentence) {
		String title = foreign.apply(candidate.question());
		if (title.isEmpty()) {
			return Draft.of(sentence, "Naming the event and its date helps me find one.");
		}
		Probability price = candidate.probability();
		String priced = (price != null) ? "It stands at %s. ".formatted(Percent.of(price)) : "";
		return new Draft(List.of(sentence + " The nearest is:"), title, List.of(), List.of(), null,
				priced + "Ask me about it if you meant that one.");
	}

}
