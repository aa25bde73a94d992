package ai.aigg.insights.console.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a user may do, as the gateway calls it, and what it means for them.
 */
enum Level {

	/** Runs the bot. */
	ADMIN("They are not limited, and their mentions can steer the bot: set levels, pause and resume replies."),

	/** May ask more. */
	VIP("They may ask more often than others."),

	/** May ask. */
	WHITELIST("They may ask as often as everybody."),

	/** May not ask. */
	BLOCKED("Their mentions are refused and get no reply from now on. Replies that went out stay.");

	private final String meaning;

	Level(String meaning) {
		this.meaning = meaning;
	}

	/** As the gateway and the database have it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What changes for whoever gets this level, in a sentence or two. */
	public String meaning() {
		return this.meaning;
	}

	static Optional<Level> of(String code) {
		return Arrays.stream(values()).filter((level) -> level.code().equals(code)).findFirst();
	}

}
