package ai.aigg.insights.gateway.mentions;

import java.util.Locale;

/**
 * What a user may do.
 */
enum AccessLevel {

	/** Runs the bot. */
	ADMIN,

	/** Asks without limits. */
	VIP,

	/** Asks. */
	WHITELIST,

	/** Gets no reply. */
	BLOCKED;

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static AccessLevel of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
