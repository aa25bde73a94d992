package ai.aigg.insights.analysis.estimate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;

/**
 * Somebody who estimates probabilities.
 */
public interface Analyst {

	/**
	 * Who it is, with a version: the same name gives the same estimate of the same
	 * evidence.
	 * @return at most 100 characters
	 */
	String name();

	/**
	 * What shaped its estimates, to be stored with them.
	 * @return numbers by name
	 */
	Map<String, Double> parameters();

	/**
	 * Estimates the first outcome's probability.
	 * @param market the market
	 * @param research the evidence
	 * @param now the moment of the estimate
	 * @return the estimate, or empty when the market was never priced
	 */
	Optional<Estimate> estimate(Market market, Research research, Instant now);

}
