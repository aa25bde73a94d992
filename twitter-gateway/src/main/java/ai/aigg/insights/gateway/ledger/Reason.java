package ai.aigg.insights.gateway.ledger;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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

	/** The user wants no replies ("stop"); no reply. */
	OPTED_OUT,

	/** This mention said "stop"; done, without a word. */
	OPT_OUT,

	/** This mention said "start"; done, without a word. */
	OPT_IN,

	/** An admin's command; done, without a reply. The audit says what changed. */
	ADMIN_COMMAND,

	/** X labels the account as automated, or the settings name it as a bot; no reply. */
	AUTOMATED_ACCOUNT,

	/** The account is younger than the settings ask for; no reply. */
	ACCOUNT_TOO_NEW,

	/** The post was old when it came; no reply. */
	POST_TOO_OLD,

	/** The post's time lies in the future; no reply. */
	POST_TOO_NEW,

	/** X marks the post as sensitive and the settings refuse that; no reply. */
	SENSITIVE_POST,

	/** The text only points at a post that is deleted or hidden from us; no reply. */
	SUBJECT_GONE,

	/** The user asked as often as their level may in this hour or day; no reply. */
	QUOTA_USER,

	/** This thread got as many replies as it may in this hour or day; no reply. */
	QUOTA_CONVERSATION,

	/** All users together asked as often as they may in this hour or day; no reply. */
	QUOTA_GLOBAL,

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

	/** An admin asked how the bot does. */
	STATUS,

	/** The dollars for X were spent until the reply was too old. */
	SPEND_CAP;

	private static final Set<Reason> REFUSALS = EnumSet.of(BLOCKED_USER, OPTED_OUT, OPT_OUT, OPT_IN, ADMIN_COMMAND,
			AUTOMATED_ACCOUNT, ACCOUNT_TOO_NEW, POST_TOO_OLD, POST_TOO_NEW, SENSITIVE_POST, SUBJECT_GONE, QUOTA_USER,
			QUOTA_CONVERSATION, QUOTA_GLOBAL);

	private static final Set<Reason> REPLIES = EnumSet.of(ANSWERED, NO_MARKET, SEVERAL_MARKETS, WHOLE_EVENT,
			NOT_A_QUESTION, MARKET_NOT_TRADEABLE, BUDGET, INTERNAL_ERROR, UNANSWERED, STATUS);

	/**
	 * Whether a rule of ours kept the mention from being asked.
	 * @return {@code false} for replies and for failures
	 */
	public boolean isRefusal() {
		return REFUSALS.contains(this);
	}

	/**
	 * Whether it says what a reply is.
	 * @return {@code false} where there is no reply
	 */
	public boolean isReply() {
		return REPLIES.contains(this);
	}

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
