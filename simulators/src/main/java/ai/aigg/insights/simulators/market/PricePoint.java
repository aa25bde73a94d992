package ai.aigg.insights.simulators.market;

/**
 * A price at a moment, under CLOB's own names.
 *
 * @param t seconds since the epoch
 * @param p price, 0 to 1
 */
public record PricePoint(long t, double p) {
}
