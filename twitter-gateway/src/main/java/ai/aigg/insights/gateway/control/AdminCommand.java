package ai.aigg.insights.gateway.control;

import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.gateway.x.Author;

/**
 * What an admin may order by a mention. There is nothing else, and nothing of it costs
 * money.
 */
public sealed interface AdminCommand {

	/**
	 * Sets what a user may do.
	 *
	 * @param target the user, by the numeric id that X gave with the handle
	 * @param level the level
	 */
	record Level(Author target, AccessLevel level) implements AdminCommand {
	}

	/** Stops all replies. */
	record Pause() implements AdminCommand {
	}

	/** Lets replies go out again. */
	record Resume() implements AdminCommand {
	}

	/** Notes how things are. */
	record Status() implements AdminCommand {
	}

}
