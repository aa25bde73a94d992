package ai.aigg.insights.analysis.forecast;

import ai.aigg.insights.model.client.ModelException;

/**
 * Why there is no forecast of a model.
 */
public enum ModelOut {

	/** There is nothing of the web to judge, so its word would weigh nothing. */
	NO_EVIDENCE,
	/** The money of the day is spent. */
	BUDGET,
	/** Too many calls for now. */
	RATE_LIMITED,
	/** The account has no credit. */
	OUT_OF_CREDIT,
	/** It does not want to answer. */
	REFUSED,
	/** It answered nothing. */
	EMPTY,
	/** It answered something else, twice. */
	MALFORMED,
	/** It took too long. */
	TIMED_OUT,
	/** It cannot be reached. */
	UNAVAILABLE;

	static ModelOut of(ModelException failure) {
		return switch (failure) {
			case ModelException.RateLimited _ -> RATE_LIMITED;
			case ModelException.OutOfCredit _ -> OUT_OF_CREDIT;
			case ModelException.Refused _ -> REFUSED;
			case ModelException.Empty _ -> EMPTY;
			case ModelException.Malformed _ -> MALFORMED;
			case ModelException.TimedOut _ -> TIMED_OUT;
			case ModelException.Unavailable _ -> UNAVAILABLE;
		};
	}

	/**
	 * Whether a model should have spoken.
	 * @return {@code false} where nothing is wrong
	 */
	public boolean isFailure() {
		return this != NO_EVIDENCE;
	}

}
