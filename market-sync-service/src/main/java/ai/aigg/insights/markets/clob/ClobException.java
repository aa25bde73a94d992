package ai.aigg.insights.markets.clob;

import org.jspecify.annotations.Nullable;

/**
 * CLOB did not answer, or not with what was asked for.
 */
public class ClobException extends RuntimeException {

	private final boolean unreadable;

	ClobException(String message) {
		this(message, null, false);
	}

	ClobException(String message, Throwable cause) {
		this(message, cause, false);
	}

	private ClobException(String message, @Nullable Throwable cause, boolean unreadable) {
		super(message, cause);
		this.unreadable = unreadable;
	}

	static ClobException unreadable(String message, @Nullable Throwable cause) {
		return new ClobException(message, cause, true);
	}

	/** Whether an answer came that was none, so that another try may help. */
	boolean isUnreadable() {
		return this.unreadable;
	}

}
