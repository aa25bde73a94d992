package ai.aigg.insights.markets.matching.ranking;

/**
 * From where on a ranking is what; fitted.
 *
 * @param answer the least confidence, 0 to 1, at which the first candidate is an answer
 * @param sure the least confidence at which no runner-up is named
 * @param choose the greatest difference of scores at which two events are equally likely
 * @param event the greatest share of the first candidate in its event at which the event
 * is the answer, where the text names none of its markets
 */
public record Thresholds(double answer, double sure, double choose, double event) {

	/** Answers everything with one market and is never sure. */
	public static final Thresholds OPEN = new Thresholds(0, 1, -1, -1);

}
