package ai.aigg.insights.research.evidence;

import java.math.BigDecimal;

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
	 * The most that a call is expected to cost; that much is set aside before it.
	 * @return US dollars, 0 when it is free
	 */
	BigDecimal expectedCostUsd();

	/**
	 * Everything that shapes the request: model, filters, question; evidence is shared by
	 * all whose request is the same.
	 * @param market what it is about
	 * @param type which time
	 * @return any text
	 */
	String request(Market market, ResearchType type);

	/**
	 * Looks for evidence; may take seconds, no transaction is open.
	 * @param market what it is about
	 * @param type which time
	 * @return what came of it; failures of an upstream are {@link Evidence.Missing}
	 */
	Evidence research(Market market, ResearchType type);

}
