package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.List;

/**
 * The markets of an event before they get ids.
 *
 * @param lines the markets
 * @param odds how they are priced
 * @param bond what they say about each other
 */
record Draft(List<Line> lines, Odds odds, Bond bond) {

	static final List<String> YES_NO = List.of("Yes", "No");

	static final List<String> UP_DOWN = List.of("Up", "Down");

	static final List<String> OVER_UNDER = List.of("Over", "Under");

	/**
	 * One market.
	 *
	 * @param question its question
	 * @param group what tells it from its siblings, empty when it has none
	 * @param outcomes names of its two outcomes
	 * @param end when trading ends
	 */
	record Line(String question, String group, List<String> outcomes, Instant end) {

		static Line yesNo(String question, String group, Instant end) {
			return new Line(question, group, YES_NO, end);
		}

		/** The market's address within an event. */
		String slug(SimEvent event) {
			Shape shape = event.plan().template().shape();
			if (event.draft().lines().size() == 1 || (shape == Shape.MATCH && this.group.isEmpty())) {
				return event.slug();
			}
			return switch (shape) {
				case MATCH, THREE_WAY -> event.slug() + "-" + Words.slug(this.group);
				default -> Words.slug(this.question);
			};
		}

	}

}
