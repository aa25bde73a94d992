package ai.aigg.insights.console.trackrecord;

import java.util.Locale;

import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which scored answers a list has.
 */
enum Outcome {

	/** All of them. */
	ALL("all", "true"),

	/** Nearer to what happened than the price. */
	BETTER("better than the price", "s.brier < s.brier_market"),

	/** Farther from it. */
	WORSE("worse than the price", "s.brier > s.brier_market"),

	/** The market ended without a winner. */
	VOID("void", "s.verdict = 'VOID'");

	private final String label;

	private final String condition;

	Outcome(String label, String condition) {
		this.label = label;
		this.condition = condition;
	}

	static Outcome of(@Nullable String code) {
		if (code == null || code.isBlank()) {
			return ALL;
		}
		try {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw PageProblem.wrong("Answers are listed as all, better, worse or void.");
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

	/** A condition on the row {@code s}. */
	String condition() {
		return this.condition;
	}

}
