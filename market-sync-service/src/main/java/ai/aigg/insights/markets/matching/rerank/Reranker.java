package ai.aigg.insights.markets.matching.rerank;

import java.util.List;

/**
 * Chooses among the candidates that matching found.
 */
public interface Reranker {

	/** How many candidates are looked at. */
	int MOST_CANDIDATES = 20;

	/**
	 * Whether it ever has an opinion; what has none need not be asked.
	 */
	boolean isOn();

	/**
	 * Chooses. Never throws, and takes no longer than its settings allow.
	 * @param question what is asked; hostile
	 * @param candidates titles, best first; hostile; those after the first
	 * {@value #MOST_CANDIDATES} are not looked at
	 */
	Opinion choose(String question, List<String> candidates);

}
