package ai.aigg.insights.gateway.posting;

import ai.aigg.insights.gateway.ledger.Reason;

/**
 * Ends a run of the job that is to be repeated.
 */
class RetryLaterException extends RuntimeException {

	RetryLaterException(Reason reason) {
		super("To be tried again: " + reason.code());
	}

}
