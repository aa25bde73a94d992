package ai.aigg.insights.gateway.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionUnanswered;

/**
 * Words a choice between markets, and an event by its leading outcomes. Their names are
 * shortened alike, so that none loses all for the others.
 */
final class ChoicesDraft {

	/** Longer names and titles are shortened before an outcome is left out. */
	private static final int FAIR_NAME = 32;

	private static final int FAIR_TITLE = 90;

	private static final int MAX_NAME = 400;

	private ChoicesDraft() {
	}

	/**
	 * Lets the reader choose by number.
	 */
	static Draft numbered(QuestionUnanswered regret, Words words, UnaryOperator<String> foreign) {
		List<Option> options = options(regret, words, foreign);
		String choose = words.get("reply-with-number");
		String text = Shortening.longest(1, MAX_NAME, room(words, choose), (max) -> {
			List<String> lines = new ArrayList<>(List.of(words.get("which-one")));
			for (Option option : options) {
				lines.add(lines.size() + ") " + option.shown(max));
			}
			return String.join("\n", lines);
		}).orElseThrow();
		return Draft.of(text, choose);
	}

	/**
	 * Gives as many of an event's leading outcomes as fit, two at least.
	 */
	static Draft event(QuestionUnanswered regret, Words words, UnaryOperator<String> foreign) {
		List<Option> options = options(regret, words, foreign);
		String nameOne = words.get("ask-about-one");
		String eventTitle = regret.eventTitle();
		String title = (eventTitle != null) ? foreign.apply(eventTitle) : "";
		String time = " (%s)".formatted(UtcTime.ofDay(regret.occurredAt()));
		int room = room(words, nameOne);
		for (int shown = options.size(); shown > 2; shown--) {
			String text = outcomes(words, Shortening.middle(title, FAIR_TITLE), options, shown, FAIR_NAME) + time;
			if (PostLimits.plainWeight(text) <= room) {
				return Draft.of(text, nameOne);
			}
		}
		int fewest = Math.min(2, options.size());
		return Draft.of(Shortening
			.longest(1, MAX_NAME, room,
					(max) -> outcomes(words, Shortening.middle(title, max), options, fewest, max) + time)
			.orElseThrow(), nameOne);
	}

	private static String outcomes(Words words, String title, List<Option> options, int shown, int maxName) {
		String leading = String.join(", ",
				options.stream().limit(shown).map((option) -> option.shown(maxName)).toList());
		return (title.isEmpty() ? "" : title + "\n") + words.get("leading", leading)
				+ ((shown < options.size()) ? " " + Shortening.ELLIPSIS : "");
	}

	/** The reference that makes a text unique is added to the choices later. */
	private static int room(Words words, String closing) {
		return PostLimits.MAX_WEIGHT - PostLimits.plainWeight("\n" + closing + " " + words.get("ref", "123456"));
	}

	private static List<Option> options(QuestionUnanswered regret, Words words, UnaryOperator<String> foreign) {
		return Offer.candidates(regret).stream().map((candidate) -> option(regret, candidate, words, foreign)).toList();
	}

	private static Option option(QuestionUnanswered regret, MarketCandidate candidate, Words words,
			UnaryOperator<String> foreign) {
		String name = foreign.apply(Offer.name(regret, candidate));
		Probability price = candidate.probability();
		return new Option(name.isEmpty() ? words.get("no-name") : name, (price != null) ? " " + Percent.of(price) : "");
	}

	/**
	 * A market among others.
	 *
	 * @param name what it is called
	 * @param price its price after a space; empty for none
	 */
	private record Option(String name, String price) {

		String shown(int max) {
			return Shortening.middle(this.name, max) + this.price;
		}

	}

}
