package ai.aigg.insights.markets.resolution;

import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * How far a market is on its way to an outcome.
 */
public sealed interface Verdict {

	/**
	 * The same as a word for tables and events.
	 * @return the state
	 */
	default Resolution resolution() {
		return switch (this) {
			case Open() -> Resolution.OPEN;
			case Ended() -> Resolution.ENDED;
			case Proposed() -> Resolution.PROPOSED;
			case Disputed() -> Resolution.DISPUTED;
			case Resolved(String ignored) -> Resolution.RESOLVED;
			case Voided() -> Resolution.VOID;
		};
	}

	/**
	 * Who won.
	 * @return the outcome's name, or {@code null} while nobody has
	 */
	default @Nullable String winner() {
		return (this instanceof Resolved(String winner)) ? winner : null;
	}

	/**
	 * Whether this is the end of it, as far as anybody knows.
	 * @return {@code true} for a winner and for a void
	 */
	default boolean isFinal() {
		return switch (this) {
			case Resolved(String ignored) -> true;
			case Voided() -> true;
			case Open() -> false;
			case Ended() -> false;
			case Proposed() -> false;
			case Disputed() -> false;
		};
	}

	/**
	 * Reads a verdict back from its columns.
	 * @param resolution the state
	 * @param winner the winner's name; counts only when resolved
	 * @return the verdict; a resolution without a winner is only an end
	 */
	static Verdict of(Resolution resolution, @Nullable String winner) {
		return switch (resolution) {
			case OPEN -> new Open();
			case ENDED -> new Ended();
			case PROPOSED -> new Proposed();
			case DISPUTED -> new Disputed();
			case RESOLVED -> (winner != null) ? new Resolved(winner) : new Ended();
			case VOID -> new Voided();
		};
	}

	/** Trading, its end not reached. */
	record Open() implements Verdict {
	}

	/** Past its end or closed, and nobody has said who won. */
	record Ended() implements Verdict {
	}

	/** An outcome is proposed to the oracle; it may be disputed. */
	record Proposed() implements Verdict {
	}

	/** The proposal is disputed and may flip. */
	record Disputed() implements Verdict {
	}

	/**
	 * One outcome has won.
	 *
	 * @param winner its name, one of the market's outcomes
	 */
	record Resolved(String winner) implements Verdict {
	}

	/** Nobody has won: every side is paid half. */
	record Voided() implements Verdict {
	}

}
