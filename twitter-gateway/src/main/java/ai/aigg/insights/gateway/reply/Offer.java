package ai.aigg.insights.gateway.reply;

import java.util.List;

import ai.aigg.insights.gateway.ledger.Choice;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who answers a reply of ours may refer to, cleaned like the reply's text.
 *
 * @param subject the market or event that it speaks of, or {@code null} when it speaks of
 * none
 * @param choices the markets that it offers, in its order
 */
public record Offer(@Nullable String subject, List<Choice> choices) {

	/** X's readers choose among so many numbers. */
	private static final int MAX_CHOICES = 3;

	/** More leading outcomes never fit into a post. */
	private static final int MAX_OUTCOMES = 12;

	public Offer {
		choices = List.copyOf(choices);
	}

	/**
	 * What the reply to an event offers.
	 * @param event ends a question
	 * @return the offer, which may be empty
	 */
	public static Offer of(QuestionEvent event) {
		return switch (event) {
			case AnalysisCompleted answer -> new Offer(cleaned(answer.marketQuestion()), List.of());
			case QuestionUnanswered regret -> new Offer(cleaned(regret.eventTitle()), choices(regret));
			default -> new Offer(null, List.of());
		};
	}

	/**
	 * The candidates that a reply shows or may show, in its order.
	 */
	static List<MarketCandidate> candidates(QuestionUnanswered regret) {
		return switch (regret.reason()) {
			case SEVERAL_MARKETS -> regret.nearest().stream().limit(MAX_CHOICES).toList();
			case WHOLE_EVENT -> regret.nearest().stream().limit(MAX_OUTCOMES).toList();
			case NO_MATCHING_MARKET, MARKET_NOT_TRADEABLE, NOT_A_QUESTION, BUDGET, INTERNAL_ERROR, OTHER -> List.of();
		};
	}

	/**
	 * What a reply calls a candidate: among the outcomes of one event its label.
	 */
	static String name(QuestionUnanswered regret, MarketCandidate candidate) {
		String label = candidate.label();
		return (regret.reason() == UnansweredReason.WHOLE_EVENT && label != null && !label.isBlank()) ? label
				: candidate.question();
	}

	private static List<Choice> choices(QuestionUnanswered regret) {
		return candidates(regret).stream()
			.map((candidate) -> new Choice(candidate.marketId(), ForeignText.clean(name(regret, candidate))))
			.toList();
	}

	private static @Nullable String cleaned(@Nullable String text) {
		String clean = (text != null) ? ForeignText.clean(text) : "";
		return clean.isEmpty() ? null : clean;
	}

}
