package ai.aigg.insights.simulators.market;

/**
 * One outcome of one market, the thing a CLOB token stands for.
 *
 * @param market the market
 * @param index position among the market's outcomes, from 0
 */
public record OutcomeToken(MarketView market, int index) {
}
