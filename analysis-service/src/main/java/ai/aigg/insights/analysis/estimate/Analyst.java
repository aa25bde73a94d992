package ai.aigg.insights.analysis.estimate;

import java.time.Instant;
import java.util.Optional;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.forecast.Effort;
import ai.aigg.insights.analysis.forecast.Testimony;

/**
 * Somebody who estimates probabilities: first hears what only others can say, which may
 * take long and cost money and is recorded; then computes, which gives the same of the
 * same.
 */
public interface Analyst {

	/**
	 * Hears others. No transaction is open.
	 * @param market the market
	 * @param research the evidence
	 * @param now the moment of the analysis
	 * @param effort how much may be done
	 * @return what was said; {@link Testimony#NONE} where nobody is asked
	 */
	Testimony hear(Market market, Research research, Instant now, Effort effort);

	/**
	 * Estimates the first outcome's probability.
	 * @param market the market
	 * @param research the evidence
	 * @param now the moment of the analysis
	 * @param testimony what was heard
	 * @return the opinion, or empty when the market was never priced
	 */
	Optional<Opinion> judge(Market market, Research research, Instant now, Testimony testimony);

}
