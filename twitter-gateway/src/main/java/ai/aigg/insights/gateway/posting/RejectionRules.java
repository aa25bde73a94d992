package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.gateway.ledger.ClaimedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Rejection;

/**
 * What comes after a refusal. This attempt created nothing, so another cannot double the
 * reply, unless an earlier one created it.
 */
final class RejectionRules {

	/** X may list a mention before it knows that it summons us. */
	private static final Duration YOUNG = Duration.ofMinutes(3);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	/** For what only a person can mend. */
	private static final Duration LONG = Duration.ofMinutes(5);

	private static final int MOST_UNREAD = 8;

	private RejectionRules() {
	}

	static Step next(Rejection rejection, ClaimedReply reply, Instant now) {
		return switch (rejection) {
			case DUPLICATE -> duplicate(reply);
			case NOT_ENGAGED -> reply.askedAt().plus(YOUNG).isAfter(now)
					? new Again(Reason.NOT_ENGAGED, Duration.ofSeconds(20), false) : new End(Reason.NOT_ENGAGED);
			case TARGET_GONE -> new End(Reason.TARGET_GONE);
			case REPLY_RESTRICTED -> new End(Reason.REPLY_RESTRICTED);
			case CREDITS -> new Again(Reason.CREDITS, LONG, true);
			case APP_NOT_PERMITTED -> new Again(Reason.APP_NOT_PERMITTED, LONG, true);
			case RATE_LIMITED -> new Again(Reason.RATE_LIMITED, MINUTE, true);
			case UNAUTHORIZED ->
				new Again(Reason.UNAUTHORIZED, (reply.attempt() == 1) ? Duration.ZERO : MINUTE, reply.attempt() > 1);
			case INVALID_REQUEST -> new End(Reason.INVALID_REQUEST);
			case FORBIDDEN -> new End(Reason.FORBIDDEN);
			// The next refusal of the same bytes tells why.
			case UNREAD -> (reply.attempt() < MOST_UNREAD)
					? new Again(Reason.FORBIDDEN, growing(reply.attempt()), false) : new End(Reason.FORBIDDEN);
			case NOT_SENT -> new Again(Reason.NOT_SENT, growing(reply.attempt()), false);
		};
	}

	/**
	 * A duplicate of what we sent before is the proof that it is there; of what we never
	 * sent, a collision with the answer to somebody else.
	 */
	private static Step duplicate(ClaimedReply reply) {
		if (reply.resent()) {
			return new Exists();
		}
		return reply.text().equals(reply.spareText()) ? new End(Reason.DUPLICATE_TEXT) : new AgainInOtherWords();
	}

	private static Duration growing(int attempt) {
		Duration pause = Duration.ofSeconds(1L << Math.min(attempt, 5));
		return (pause.compareTo(MINUTE) < 0) ? pause : MINUTE;
	}

	/**
	 * What is done.
	 */
	sealed interface Step {

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
	 * @param reason why, also when it grows too old
	 * @param pause how much later, where X does not say
	 * @param forAll whether all other replies wait, too
	 */
	record Again(Reason reason, Duration pause, boolean forAll) implements Step {
	}

	/**
	 * A text that no other mention gets is sent at once.
	 */
	record AgainInOtherWords() implements Step {
	}

	/**
	 * The reply is there and is looked for; these words are not sent again.
	 */
	record Exists() implements Step {
	}

}
