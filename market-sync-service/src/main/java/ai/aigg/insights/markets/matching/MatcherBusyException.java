package ai.aigg.insights.markets.matching;

/**
 * More is asked than can be answered in time.
 */
public final class MatcherBusyException extends RuntimeException {

	private static final long serialVersionUID = 1;

	MatcherBusyException() {
		super("Too many searches at once; try again in a moment");
	}

}
