package ai.aigg.insights.gateway.x;

/**
 * Why X created no post. A status alone says little: 403 has at least six meanings.
 */
public enum Rejection {

	/** The same text was posted recently. */
	DUPLICATE,

	/** The author of the mention did not summon us, or X has not indexed that yet. */
	NOT_ENGAGED,

	/** The mention is deleted, protected, or its author blocked us. */
	TARGET_GONE,

	/** The author restricted who may reply. */
	REPLY_RESTRICTED,

	/** No credits left, or a spending or usage cap is reached. */
	CREDITS,

	/** The app or its keys may not post. */
	APP_NOT_PERMITTED,

	/** Too many posts for now. */
	RATE_LIMITED,

	/** The keys were not accepted. */
	UNAUTHORIZED,

	/** The request itself is wrong. */
	INVALID_REQUEST,

	/** Refused for a reason that we do not know. */
	FORBIDDEN,

	/** Refused, and the reason did not arrive. */
	UNREAD,

	/** The request never left us. */
	NOT_SENT

}
