package ai.aigg.insights.gateway.users;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user may do.
 */
public enum AccessLevel {

	/** Runs the bot. */
	ADMIN,

	/** Asks more than others. */
	VIP,

	/** Asks. */
	WHITELIST,

	/** Gets no reply. */
	BLOCKED;

	/**
	 * The code in the column {@code access_level} and in events.
	 * @return the lower-case name
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The level of a code of ours.
	 * @param code as {@link #code()} gives it
	 * @return the level
	 * @throws IllegalArgumentException when there is no such level
	 */
	public static AccessLevel of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	/**
	 * The level that somebody outside names.
	 * @param code may be anything
	 * @return the level, or nothing when there is none of this name
	 */
	public static Optional<AccessLevel> parse(String code) {
		return Stream.of(values()).filter((level) -> level.code().equalsIgnoreCase(code)).findFirst();
	}

}
