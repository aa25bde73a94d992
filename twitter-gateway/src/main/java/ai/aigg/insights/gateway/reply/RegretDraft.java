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

	private RegretDraft() {
	}

	static Draft of(QuestionUnanswered regret, Words words, UnaryOperator<String> foreign) {
		return switch (regret.reason()) {
			case NO_MATCHING_MARKET -> nearest(regret, words, foreign, "no-market");
			case SEVERAL_MARKETS -> (regret.nearest().size() > 1) ? ChoicesDraft.numbered(regret, words, foreign)
					: nearest(regret, words, foreign, "no-market");
			case WHOLE_EVENT -> regret.nearest().isEmpty() ? nearest(regret, words, foreign, "no-market")
					: ChoicesDraft.event(regret, words, foreign);
			case MARKET_NOT_TRADEABLE -> nearest(regret, words, foreign, "not-tradeable");
			case NOT_A_QUESTION -> Draft.of(words.get("what-i-do"), words.get("mention-me"));
			case BUDGET -> Draft.of(words.get("budget"), words.get("tomorrow"));
			case INTERNAL_ERROR, OTHER -> Draft.of(words.get("sorry"), words.get("later"));
		};
	}

	private static Draft nearest(QuestionUnanswered regret, Words words, UnaryOperator<String> foreign,
			String sentence) {
		return regret.nearest()
			.stream()
			.findFirst()
			.map((candidate) -> nearest(candidate, words, foreign, sentence))
			.orElseGet(() -> Draft.of(words.get(sentence), words.get("name-the-event")));
	}

	private static Draft nearest(MarketCandidate candidate, Words words, UnaryOperator<String> foreign,
			String sentence) {
		String title = foreign.apply(candidate.question());
		if (title.isEmpty()) {
			return Draft.of(words.get(sentence), words.get("name-the-event"));
		}
		Probability price = candidate.probability();
		String priced = (price != null) ? words.get("stands-at", Percent.of(price)) + " " : "";
		return new Draft(List.of(words.get(sentence) + " " + words.get("nearest-is")), title, List.of(), List.of(),
				null, priced + words.get("ask-if-meant"));
	}

}
