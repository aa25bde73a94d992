package ai.aigg.insights.gateway.ledger;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a mention ended as it did. Every mention ends in exactly one of these.
 */
public enum Reason {

	/** An analysis was the reply. */
	ANSWERED,

	/** The reply says that there is no such market. */
	NO_MARKET,

	/** The reply lists the markets that may be meant, for the user to choose. */
	SEVERAL_MARKETS,

	/** The reply gives the leading outcomes of an event. */
	WHOLE_EVENT,

	/** The reply asks for a question. */
	NOT_A_QUESTION,

	/** The reply says that the market is closed or has no price. */
	MARKET_NOT_TRADEABLE,

	/** The reply says that the budget of the day is used up. */
	BUDGET,

	/** The reply is an apology: the ring gave up. */
	INTERNAL_ERROR,

	/** The reply is an apology: for a reason that this version does not know. */
	UNANSWERED,

	/** The user is blocked; no reply. */
	BLOCKED_USER,

	/** The ring did not answer before the deadline; no reply. */
	TIMED_OUT,

	/** X never said whether the reply is there, and it was not found; not sent again. */
	OUTCOME_UNKNOWN,

	/** X refused the text as a duplicate, twice. */
	DUPLICATE_TEXT,

	/** X says that the author did not summon us. */
	NOT_ENGAGED,

	/** The mention is deleted or hidden from us. */
	TARGET_GONE,

	/** The author restricted who may reply. */
	REPLY_RESTRICTED,

	/** No credits, or a cap is reached, until we gave up. */
	CREDITS,

	/** The app or its keys may not post. */
	APP_NOT_PERMITTED,

	/** X's limit lasted until we gave up. */
	RATE_LIMITED,

	/** X did not accept our keys until we gave up. */
	UNAUTHORIZED,

	/** X did not understand our request. */
	INVALID_REQUEST,

	/** X refused for a reason that we do not know. */
	FORBIDDEN,

	/** X could not be reached until we gave up. */
	NOT_SENT,

	/** The keys are those of another account. */
	WRONG_ACCOUNT,

	/** A kill switch held the reply back until it was too old. */
	PAUSED,

	/** The dollars for X were spent until the reply was too old. */
	SPEND_CAP;

	/**
	 * The code in the column {@code reason}, in metrics and for operators.
	 * @return the lower-case name
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The reason of a code.
	 * @param code as {@link #code()} gives it
	 * @return the reason
	 * @throws IllegalArgumentException when there is no such code
	 */
	public static Reason of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	/**
	 * All codes.
	 * @return a new array
	 */
	static String[] codes() {
		return Stream.of(values()).map(Reason::code).toArray(String[]::new);
	}

}
