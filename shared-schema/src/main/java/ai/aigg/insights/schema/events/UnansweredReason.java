package ai.aigg.insights.schema.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Why a question leaves the ring without an analysis.
 */
public enum UnansweredReason {

	/** The text asks nothing that a market could answer: empty, greeting, only links. */
	NOT_A_QUESTION,

	/** No open market is close enough to what was asked. */
	NO_MATCHING_MARKET,

	/**
	 * Two or more markets of different events are as likely to be meant; the nearest ones
	 * are the choices.
	 */
	SEVERAL_MARKETS,

	/**
	 * An event was asked about as a whole; the nearest markets are its leading outcomes.
	 */
	WHOLE_EVENT,

	/** The market was found but can no longer be analysed: it closed or has no price. */
	MARKET_NOT_TRADEABLE,

	/** What may be spent or answered in a day is used up; tomorrow it is not. */
	BUDGET,

	/** We failed: the work was tried as often as its limit allows. */
	INTERNAL_ERROR,

	/** A reason that this reader does not know yet. */
	@JsonEnumDefaultValue
	OTHER

}
