package ai.aigg.insights.simulators.x.gate;

/**
 * What calls are counted by, and who may make them.
 */
public enum Endpoint {

	/** The own account; look-ups of accounts count here as well. */
	ME(Who.USER),
	/** Mentions of an account. */
	MENTIONS(Who.ANYBODY),
	/** Posts of an account. */
	TIMELINE(Who.ANYBODY),
	/** Posts by their ids. */
	LOOKUP(Who.ANYBODY),
	/** A new post. */
	CREATE(Who.USER),
	/** A post taken back. */
	DELETE(Who.USER),
	/** Media and what is said about them. */
	MEDIA(Who.USER),
	/** Webhooks and subscriptions, which some of are the app's and some the user's. */
	WEBHOOKS(Who.ANYBODY),
	/** The filtered stream and its rules. */
	STREAM(Who.APP);

	private final Who who;

	Endpoint(Who who) {
		this.who = who;
	}

	Who who() {
		return this.who;
	}

	/**
	 * Kinds of callers.
	 */
	enum Who {

		/** The bot's user alone. */
		USER,
		/** The app alone. */
		APP,
		/** Either. */
		ANYBODY

	}

}
