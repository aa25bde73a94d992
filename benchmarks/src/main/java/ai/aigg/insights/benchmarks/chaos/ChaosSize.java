package ai.aigg.insights.benchmarks.chaos;

import java.time.Duration;

/**
 * How much chaos.
 *
 * @param kills how often a gateway is killed
 * @param gateways how many run; two of them are up whenever one is to be killed
 * @param rate mentions and other posts a second
 * @param limit the longest run, without the time that everything takes to settle
 * @param every after how many kills the broker or PostgreSQL is killed
 */
public record ChaosSize(int kills, int gateways, double rate, Duration limit, int every) {

	public ChaosSize {
		if (kills < 1 || gateways < 2 || gateways > 5 || !(rate > 0 && rate <= 50) || !limit.isPositive()
				|| every < 1) {
			throw new IllegalArgumentException("At least one kill, two to five gateways, and up to 50 posts a second");
		}
	}

}
