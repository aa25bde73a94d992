package ai.aigg.insights.simulators.generated;

import java.time.Instant;

/**
 * How far an operator moved a market's price.
 *
 * @param at since when
 * @param ticks up, or down if negative; all moves so far together
 */
record Nudge(Instant at, int ticks) {
}
