package ai.aigg.insights.console.chart;

/**
 * A marked place on an axis.
 *
 * @param at where, in the units of the picture
 * @param label what is written there
 * @param minor whether its label goes where there is little room
 */
public record Tick(double at, String label, boolean minor) {
}
