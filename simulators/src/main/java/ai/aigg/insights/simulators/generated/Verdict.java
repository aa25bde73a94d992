package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.List;

/**
 * What an operator decided about a market.
 *
 * @param at when
 * @param state what the oracle says
 * @param winner index of the outcome that is proposed or wins; of no meaning without one
 */
record Verdict(Instant at, State state, int winner) {

	/** Whether trading is over. */
	boolean closed() {
		return this.state == State.RESOLVED || this.state == State.HALF || this.state == State.ZERO;
	}

	/** Whether prices stand at the proposed outcome. */
	boolean pinned() {
		return this.state == State.PROPOSED || this.state == State.DISPUTED || this.state == State.REPROPOSED;
	}

	/** What {@code umaResolutionStatuses} lists while the market is open. */
	List<String> statuses() {
		return switch (this.state) {
			case PROPOSED -> List.of("proposed");
			case DISPUTED -> List.of("proposed", "disputed");
			case REPROPOSED -> List.of("proposed", "disputed", "proposed");
			case OPEN, RESOLVED, HALF, ZERO -> List.of();
		};
	}

	/**
	 * The states a market can be put into.
	 */
	enum State {

		/** Trading, and nothing closes it by itself. */
		OPEN,
		/** An outcome is proposed. */
		PROPOSED,
		/** The proposed outcome is disputed. */
		DISPUTED,
		/** After a dispute another outcome is proposed. */
		REPROPOSED,
		/** Closed with a winner. */
		RESOLVED,
		/** Closed at one half each. */
		HALF,
		/** Closed at nothing each, without a word from the oracle. */
		ZERO

	}

}
