package ai.aigg.insights.analysis.decision;

import java.math.BigDecimal;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The decision rule's limits.
 *
 * @param edge least expected value, dollars per share
 * @param yearlyRate what money earns elsewhere
 * @param unknownHorizon time to the end where a market names none
 * @param widestSpread dollars per share
 * @param lowestAsk dollars per share; below it fees and spread eat every edge
 * @param highestAsk dollars per share
 * @param longshotBelow an ask below this is a longshot, of which fewer win than pay,
 * dollars per share
 * @param longshotEdge what a longshot has to bring more, dollars per share
 * @param farthestForecast a forecast blind to the price that is farther from it than this
 * is not believed, in probability
 * @param leastDepth shares within a cent of the best price
 * @param thinDepth fewer shares than this make the book thin
 * @param leastLiquidity US dollars
 * @param oldestResearch age of the oldest piece of evidence
 * @param oldestPrice age of the price
 */
@ConfigurationProperties("aigg.analysis.decision")
record DecisionSettings(@DefaultValue("0.03") BigDecimal edge, @DefaultValue("0.05") BigDecimal yearlyRate,
		@DefaultValue("365d") Duration unknownHorizon, @DefaultValue("0.05") BigDecimal widestSpread,
		@DefaultValue("0.05") BigDecimal lowestAsk, @DefaultValue("0.95") BigDecimal highestAsk,
		@DefaultValue("0.20") BigDecimal longshotBelow, @DefaultValue("0.02") BigDecimal longshotEdge,
		@DefaultValue("0.40") BigDecimal farthestForecast, @DefaultValue("100") BigDecimal leastDepth,
		@DefaultValue("500") BigDecimal thinDepth, @DefaultValue("1000") BigDecimal leastLiquidity,
		@DefaultValue("6h") Duration oldestResearch, @DefaultValue("15m") Duration oldestPrice) {
}
