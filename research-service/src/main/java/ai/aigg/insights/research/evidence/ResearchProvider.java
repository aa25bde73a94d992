package ai.aigg.insights.research.evidence;

import ai.aigg.insights.research.market.Market;

/**
 * A source of evidence about a market. It never sees what the user wrote.
 */
public interface ResearchProvider {

	/**
	 * The name in rows, metrics and logs.
	 * @return at most 40 characters
	 */
	String name();

	/**
	 * Whether it is set up to be asked.
	 * @return {@code false} when its key is not set
	 */
	boolean active();

	/**
	 * Everything about a market that shapes the request; evidence is shared by all whose
	 * request is the same.
	 * @param market what it is about
	 * @return any text
	 */
	String request(Market market);

	/**
	 * Looks for evidence; may take seconds, no transaction is open.
	 * @param market what it is about
	 * @return what came of it; failures of an upstream are {@link Evidence.Missing}
	 */
	Evidence research(Market market);

}
