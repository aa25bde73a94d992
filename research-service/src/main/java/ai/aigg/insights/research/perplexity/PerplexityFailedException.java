package ai.aigg.insights.research.perplexity;

import ai.aigg.insights.research.evidence.MissingReason;

/**
 * A search brought no answer.
 */
class PerplexityFailedException extends RuntimeException {

	private final MissingReason reason;

	private final boolean mayPass;

	PerplexityFailedException(MissingReason reason, boolean mayPass, String message) {
		super(message);
		this.reason = reason;
		this.mayPass = mayPass;
	}

	PerplexityFailedException(MissingReason reason, boolean mayPass, String message, Throwable cause) {
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
