package ai.aigg.insights.markets.matching;

import org.springframework.dao.TransientDataAccessException;

/**
 * It cannot be answered in time; later it can.
 */
public final class MatcherBusyException extends TransientDataAccessException {

	private static final long serialVersionUID = 1;

	private MatcherBusyException(String message) {
		super(message);
	}

	static MatcherBusyException tooMany() {
		return new MatcherBusyException("Too many searches at once; try again in a moment");
	}

	static MatcherBusyException tooEarly() {
		return new MatcherBusyException("The markets are still being read; try again in a moment");
	}

}
