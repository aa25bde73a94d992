package ai.aigg.insights.simulators.generated;

import java.time.Instant;

/**
 * The end of a market.
 *
 * @param at when it closes
 * @param winner index of the outcome that wins
 */
record Settlement(Instant at, int winner) {
}
