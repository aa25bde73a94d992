package ai.aigg.insights.kit.admin;

/**
 * What a token allows; each role may do what those before it may.
 */
public enum AdminRole {

	/** Looks. */
	VIEWER,

	/** Repairs: replays, archives, pauses. */
	OPERATOR,

	/** Decides who may do what. */
	ADMIN;

	boolean includes(AdminRole other) {
		return compareTo(other) >= 0;
	}

}
