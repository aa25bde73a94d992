package ai.aigg.insights.model.program;

import java.util.Locale;

/**
 * One message of a conversation with a model.
 *
 * @param role who speaks
 * @param content what is said
 */
public record Message(Role role, String content) {

	/** Who speaks. */
	public enum Role {

		/** The task. */
		SYSTEM,
		/** What we give. */
		USER,
		/** What the model says, or should have said. */
		ASSISTANT;

		/** The name that endpoints use. */
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
