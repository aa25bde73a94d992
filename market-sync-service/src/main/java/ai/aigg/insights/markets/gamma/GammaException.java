package ai.aigg.insights.markets.gamma;

import org.jspecify.annotations.Nullable;

/**
 * Gamma did not answer, or not with what was asked for. Whatever was being read is not
 * complete.
 */
public class GammaException extends RuntimeException {

	private final boolean unreadable;

	GammaException(String message) {
		this(message, null, false);
	}

	GammaException(String message, Throwable cause) {
		this(message, cause, false);
	}

	private GammaException(String message, @Nullable Throwable cause, boolean unreadable) {
		super(message, cause);
		this.unreadable = unreadable;
	}

	static GammaException unreadable(String message, @Nullable Throwable cause) {
		return new GammaException(message, cause, true);
	}

	/** Whether an answer came that was none, so that another try may help. */
	boolean isUnreadable() {
		return this.unreadable;
	}

}
