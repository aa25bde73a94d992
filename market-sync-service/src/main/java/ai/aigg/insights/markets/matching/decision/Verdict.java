package ai.aigg.insights.markets.matching.decision;

import java.util.List;

import ai.aigg.insights.markets.matching.ranking.Ranked;

/**
 * What a ranking comes to.
 */
public sealed interface Verdict {

	/**
	 * The first candidate is meant.
	 *
	 * @param market the candidate
	 */
	record Sure(Ranked market) implements Verdict {
	}

	/**
	 * The first candidate is meant, but perhaps the other one.
	 *
	 * @param market the candidate
	 * @param runnerUp the next one
	 */
	record Doubtful(Ranked market, Ranked runnerUp) implements Verdict {
	}

	/**
	 * Different events are about equally likely.
	 *
	 * @param choices the best candidate of each, two or three
	 */
	record Choices(List<Ranked> choices) implements Verdict {

		public Choices {
			choices = List.copyOf(choices);
		}

	}

	/**
	 * None of an event's markets is meant more than the others.
	 *
	 * @param outcomes those among the candidates, best first
	 */
	record WholeEvent(List<Ranked> outcomes) implements Verdict {

		public WholeEvent {
			outcomes = List.copyOf(outcomes);
		}

	}

	/**
	 * No market is meant.
	 */
	record NoMarket() implements Verdict {
	}

}
