package ai.aigg.insights.research.evidence;

/**
 * Why a provider brought nothing.
 */
public enum MissingReason {

	/** No connection, no answer in time, or the answer that the upstream is broken. */
	UNREACHABLE,

	/** Too many calls. */
	RATE_LIMITED,

	/** The account has no credit left. */
	OUT_OF_CREDIT,

	/** The key or the request is refused. */
	REFUSED,

	/** An answer that is not what was agreed. */
	UNREADABLE,

	/** A proper answer with nothing in it that may be used. */
	NOTHING_FOUND,

	/** The day's money is spent. */
	OVER_BUDGET,

	/** The provider itself failed. */
	BROKEN

}
