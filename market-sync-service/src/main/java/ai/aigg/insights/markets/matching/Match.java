package ai.aigg.insights.markets.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What matching a question came to.
 */
sealed interface Match {

	/**
	 * Whether somebody who knows more could come to something else.
	 */
	default boolean isDoubtful() {
		return switch (this) {
			case Matched(var _, Choice runnerUp) -> runnerUp != null;
			case Several _ -> true;
			case NoMarket(List<Choice> nearest) -> !nearest.isEmpty();
			case WholeEvent _, NoQuestion _ -> false;
		};
	}

	/**
	 * The market that is meant.
	 *
	 * @param market the market
	 * @param runnerUp the one that may have been meant instead, or {@code null} when it
	 * is sure
	 */
	record Matched(MarketHit market, @Nullable Choice runnerUp) implements Match {

		static Matched surely(MarketHit market) {
			return new Matched(market, null);
		}

	}

	/**
	 * Markets of different events are equally likely.
	 *
	 * @param choices two or three, best first
	 */
	record Several(List<Choice> choices) implements Match {

		public Several {
			choices = List.copyOf(choices);
		}

	}

	/**
	 * An event is meant as a whole.
	 *
	 * @param title the event's title; hostile
	 * @param leading its leading outcomes, the highest price first
	 */
	record WholeEvent(String title, List<Choice> leading) implements Match {

		public WholeEvent {
			leading = List.copyOf(leading);
		}

	}

	/**
	 * No market is close enough.
	 *
	 * @param nearest the closest ones, best first; may be empty
	 */
	record NoMarket(List<Choice> nearest) implements Match {

		public NoMarket {
			nearest = List.copyOf(nearest);
		}

	}

	/**
	 * The text asks about nothing.
	 */
	record NoQuestion() implements Match {
	}

}
