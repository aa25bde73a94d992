package ai.aigg.insights.gateway.mentions;

import ai.aigg.insights.gateway.control.AdminCommand;

/**
 * What a mention orders instead of asking.
 */
sealed interface Command {

	/** Its author wants no replies. Everybody may say that. */
	record Stop() implements Command {
	}

	/** Its author wants replies again. */
	record Start() implements Command {
	}

	/**
	 * An act of an operator; from anybody but an admin it is a question like others.
	 *
	 * @param command the act
	 */
	record Order(AdminCommand command) implements Command {
	}

}
