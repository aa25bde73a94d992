package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Rejection;

/**
 * What comes after a refusal. Nothing was created, so another attempt cannot double the
 * reply.
 */
final class RejectionRules {

	/** X may list a mention before it knows that it summons us. */
	private static final Duration YOUNG = Duration.ofMinutes(3);

	private RejectionRules() {
	}

	static Step next(Rejection rejection, Instant askedAt, Instant now, boolean isUnique) {
		return switch (rejection) {
			case DUPLICATE -> isUnique ? new End(Reason.DUPLICATE_TEXT) : new AgainUniquely(Reason.DUPLICATE_TEXT);
			case NOT_ENGAGED ->
				askedAt.plus(YOUNG).isAfter(now) ? new Again(Reason.NOT_ENGAGED) : new End(Reason.NOT_ENGAGED);
			case TARGET_GONE -> new End(Reason.TARGET_GONE);
			case REPLY_RESTRICTED -> new End(Reason.REPLY_RESTRICTED);
			case CREDITS -> new Again(Reason.CREDITS);
			case APP_NOT_PERMITTED -> new End(Reason.APP_NOT_PERMITTED);
			case RATE_LIMITED -> new Again(Reason.RATE_LIMITED);
			case UNAUTHORIZED -> new Again(Reason.UNAUTHORIZED);
			case INVALID_REQUEST -> new End(Reason.INVALID_REQUEST);
			case FORBIDDEN -> new End(Reason.FORBIDDEN);
			case NOT_SENT -> new Again(Reason.NOT_SENT);
		};
	}

	/**
	 * What is done.
	 */
	sealed interface Step {

		/**
		 * Why, also when it is given up later.
		 */
		Reason reason();

	}

	/**
	 * The mention ends without a reply.
	 *
	 * @param reason why
	 */
	record End(Reason reason) implements Step {
	}

	/**
	 * The same text is sent later.
	 *
	 * @param reason why
	 */
	record Again(Reason reason) implements Step {
	}

	/**
	 * A text that no other mention gets is sent later.
	 *
	 * @param reason why
	 */
	record AgainUniquely(Reason reason) implements Step {
	}

}
