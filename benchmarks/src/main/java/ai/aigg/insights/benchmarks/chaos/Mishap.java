package ai.aigg.insights.benchmarks.chaos;

/**
 * What happens on the wire to one post of a reply.
 */
enum Mishap {

	/** Nothing. */
	NONE,

	/** The request never reaches X, and the connection breaks. */
	LOST,

	/** As {@link #LOST}, and when it is sent again as well. */
	LOST_TWICE,

	/** As {@link #LOST}; and when it is sent again, only the answer is lost. */
	LOST_THEN_UNANSWERED,

	/** X makes the post, and the connection breaks before its answer. */
	UNANSWERED,

	/** X makes the post long after the gateway has stopped waiting. */
	LATE,

	/** X does not know yet that it was mentioned; now and then its answer has no body. */
	REFUSED,

	/** The sender is killed, and the request never reaches X. */
	KILLED_BEFORE,

	/** The sender is killed, and the request reaches X a while later. */
	KILLED_MEANWHILE,

	/** X makes the post, and the sender is killed before the answer. */
	KILLED_AFTER;

	/** Whether it is for the killer to see. */
	boolean isHeld() {
		return this == KILLED_BEFORE || this == KILLED_MEANWHILE || this == KILLED_AFTER;
	}

	/** What the same reply meets with when it is sent again. */
	Mishap again() {
		return switch (this) {
			case LOST_TWICE -> LOST;
			case LOST_THEN_UNANSWERED -> UNANSWERED;
			default -> NONE;
		};
	}

	/** Whether X never gets the request, or long after it was given up. */
	boolean isLoss() {
		return this == LOST || this == LOST_TWICE || this == LOST_THEN_UNANSWERED || this == LATE;
	}

}
