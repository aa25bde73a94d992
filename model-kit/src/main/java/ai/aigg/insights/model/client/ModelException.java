package ai.aigg.insights.model.client;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * There is no usable answer of a model; the type says why. Messages hold neither keys nor
 * what was asked or answered.
 */
public abstract sealed class ModelException extends RuntimeException {

	private final transient Usage usage;

	private ModelException(String message, Usage usage, @Nullable Throwable cause) {
		super(message, cause);
		this.usage = usage;
	}

	/** What the call used all the same; nothing where no answer came. */
	public Usage usage() {
		return this.usage;
	}

	/**
	 * Too many calls, or too many tokens, for now.
	 */
	public static final class RateLimited extends ModelException {

		private final transient @Nullable Instant reset;

		/** Creates it; the message holds nothing of what was asked or answered. */
		public RateLimited(String message, @Nullable Instant reset) {
			super(message, Usage.NONE, null);
			this.reset = reset;
		}

		/** When to try again, {@code null} where the endpoint does not say. */
		public @Nullable Instant reset() {
			return this.reset;
		}

	}

	/**
	 * The account has no credit left; trying again does not help.
	 */
	public static final class OutOfCredit extends ModelException {

		/** Creates it; the message holds nothing of what was asked or answered. */
		public OutOfCredit(String message) {
			super(message, Usage.NONE, null);
		}

	}

	/**
	 * The model, or a filter before it, does not want to answer this.
	 */
	public static final class Refused extends ModelException {

		/** Creates it; the message holds nothing of what was asked or answered. */
		public Refused(String message, Usage usage) {
			super(message, usage, null);
		}

	}

	/**
	 * The answer has no text.
	 */
	public static final class Empty extends ModelException {

		/** Creates it; the message holds nothing of what was asked or answered. */
		public Empty(String message, Usage usage) {
			super(message, usage, null);
		}

	}

	/**
	 * The answer is not of the form that was asked for.
	 */
	public static final class Malformed extends ModelException {

		/** Creates it; the message holds nothing of what was asked or answered. */
		public Malformed(String message, Usage usage, @Nullable Throwable cause) {
			super(message, usage, cause);
		}

	}

	/**
	 * The answer took too long.
	 */
	public static final class TimedOut extends ModelException {

		/** Creates it; the message holds nothing of what was asked or answered. */
		public TimedOut(String message, @Nullable Throwable cause) {
			super(message, Usage.UNKNOWN, cause);
		}

	}

	/**
	 * The endpoint cannot be reached, fails, or takes our request for wrong.
	 */
	public static final class Unavailable extends ModelException {

		private final boolean passing;

		/** Creates it; the message holds nothing of what was asked or answered. */
		public Unavailable(String message, boolean passing, @Nullable Throwable cause) {
			super(message, Usage.NONE, cause);
			this.passing = passing;
		}

		/** Whether the same call may succeed a moment later. */
		public boolean isPassing() {
			return this.passing;
		}

	}

}
