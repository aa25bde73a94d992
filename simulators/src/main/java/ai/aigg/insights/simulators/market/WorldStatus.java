package ai.aigg.insights.simulators.market;

import java.time.Instant;

/**
 * What an operator sees of the world at a glance.
 *
 * @param mode {@code generated} or {@code recorded}
 * @param seed seed of the generated world, 0 for a recorded one
 * @param open markets open now
 * @param closed settled markets still listed
 * @param events events listed
 * @param tick number of the present tick since the start, advances included
 * @param now the world's time
 * @param skipped lines of a recorded file that did not parse
 */
public record WorldStatus(String mode, long seed, long open, long closed, long events, long tick, Instant now,
		long skipped) {
}
