package ai.aigg.insights.stack.follow;

import java.time.Duration;
import java.util.Locale;

/**
 * One step of a question on its way around the ring.
 *
 * @param kind which step
 * @param took the time since the step before, or since the post for the first
 * @param sincePost the time since the post
 * @param detail what came of it, for people; may hold hostile text
 */
public record Step(Kind kind, Duration took, Duration sincePost, String detail) {

	/**
	 * The steps, in the order in which they happen.
	 */
	public enum Kind {

		/** The gateway read the mention. */
		ASKED,

		/** The market was found. */
		MATCHED,

		/** The evidence is together. */
		RESEARCHED,

		/** The conclusion is drawn. */
		ANALYSED,

		/** It ends without an analysis. */
		UNANSWERED,

		/** The reply is posted. */
		ANSWERED;

		/**
		 * The name for programs and people.
		 * @return lower case
		 */
		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
