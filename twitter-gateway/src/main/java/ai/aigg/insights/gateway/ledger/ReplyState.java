package ai.aigg.insights.gateway.ledger;

import java.util.Locale;

/**
 * How far the one reply got.
 */
public enum ReplyState {

	/** There is no text yet. */
	NONE,

	/** The text is frozen, and nothing was created by an earlier attempt. */
	PREPARED,

	/** An attempt is under way, or was when its process ended. */
	SENDING,

	/** It is there. */
	POSTED,

	/** It would have been sent. */
	DRY_RUN,

	/** X created nothing and will not. */
	REJECTED,

	/** It may be there; nobody has looked yet. */
	UNKNOWN,

	/** It may be there; our timeline was read for it in vain and will be again. */
	RECONCILING,

	/** It may be there; a person has to look, for nothing more is tried. */
	MANUAL;

	/**
	 * The value of the column {@code reply_state}.
	 * @return the lower-case name
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ReplyState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
