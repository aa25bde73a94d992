package ai.aigg.insights.research.perplexity;

import ai.aigg.insights.research.evidence.MissingReason;

/**
 * A search brought no answer.
 */
class SearchFailedException extends RuntimeException {

	private final MissingReason reason;

	private final boolean mayPass;

	SearchFailedException(MissingReason reason, boolean mayPass, String message) {
		super(message);
		this.reason = reason;
		this.mayPass = mayPass;
	}

	SearchFailedException(MissingReason reason, boolean mayPass, String message, Throwable cause) {
		super(message, cause);
		this.reason = reason;
		this.mayPass = mayPass;
	}

	MissingReason reason() {
		return this.reason;
	}

	boolean mayPass() {
		return this.mayPass;
	}

}
