package ai.aigg.insights.markets.matching.rerank;

/**
 * What a re-ranker says about candidates.
 */
public sealed interface Opinion {

	/**
	 * One of them is meant.
	 *
	 * @param index its index in the list that was given
	 */
	record Chosen(int index) implements Opinion {
	}

	/**
	 * None of them is meant.
	 */
	record NoneFits() implements Opinion {
	}

	/**
	 * It says nothing; the local order stands.
	 *
	 * @param reason why: {@code off}, {@code budget} or what failed
	 */
	record Unknown(String reason) implements Opinion {
	}

}
