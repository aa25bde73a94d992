package ai.aigg.insights.kit.deadletters;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an operator decided about a dead letter.
 *
 * @param state how far it is
 * @param payload what is to be replayed instead of what came, or {@code null}
 * @param by who decided
 * @param at when
 */
record Decision(State state, @Nullable String payload, String by, Instant at) {

	boolean isFinal() {
		return this.state != State.EDITED;
	}

	/**
	 * How far a dead letter is.
	 */
	enum State {

		/** It waits with another payload. */
		EDITED,

		/** It was sent to its topic again. */
		REPLAYED,

		/** Nobody needs it any more. */
		DROPPED

	}

}
