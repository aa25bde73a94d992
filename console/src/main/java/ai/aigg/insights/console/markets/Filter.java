package ai.aigg.insights.console.markets;

import java.util.Locale;
import java.util.Set;

import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which markets a list has.
 *
 * @param which the kind of list
 * @param category only this subject, or {@code null}
 */
record Filter(Which which, @Nullable String category) {

	private static final int LONGEST_CATEGORY = 100;

	static Filter of(@Nullable String which, @Nullable String category) {
		String subject = (category == null || category.isBlank()) ? null : category.strip();
		if (subject != null && subject.length() > LONGEST_CATEGORY) {
			throw PageProblem.wrong("A category has at most %d characters.".formatted(LONGEST_CATEGORY));
		}
		return new Filter(Which.of(which), subject);
	}

	/**
	 * The kinds of lists; each is carried by an index.
	 */
	enum Which {

		/** Open and with enough money, those that end soonest first. */
		ACTIVE("Active, ending soonest first"),

		/** Not closed, those that end soonest first. */
		OPEN("Open, ending soonest first"),

		/** Closed, the latest first. */
		CLOSED("Closed, the latest first"),

		/** Over, and no outcome was proposed yet. */
		ENDED("Ended, no outcome proposed yet"),

		/** An outcome is proposed. */
		PROPOSED("Outcome proposed"),

		/** The outcome is disputed. */
		DISPUTED("Outcome disputed"),

		/** Resolved, the latest first. */
		RESOLVED("Resolved, the latest first"),

		/** Ended without a winner. */
		VOID("Void");

		private static final Set<Which> UNRESOLVED = Set.of(ENDED, PROPOSED, DISPUTED);

		private final String label;

		Which(String label) {
			this.label = label;
		}

		static Which of(@Nullable String code) {
			if (code == null || code.isBlank()) {
				return ACTIVE;
			}
			try {
				return valueOf(code.toUpperCase(Locale.ROOT));
			}
			catch (IllegalArgumentException ex) {
				throw PageProblem.wrong("There is no such list of markets. Choose one of those on the page Markets.");
			}
		}

		/**
		 * What the page calls it.
		 * @return a label
		 */
		public String label() {
			return this.label;
		}

		/**
		 * How the address names it.
		 * @return the lower-case name
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Whether its outcome is still to come. */
		boolean isUnresolved() {
			return UNRESOLVED.contains(this);
		}

		/** Whether it is closed, and listed by when that was. */
		boolean isOver() {
			return this == CLOSED || this == RESOLVED;
		}

		/** Whether those that end first come first. */
		boolean soonestFirst() {
			return this == ACTIVE || this == OPEN;
		}

	}

}
