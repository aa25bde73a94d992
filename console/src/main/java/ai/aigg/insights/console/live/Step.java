package ai.aigg.insights.console.live;

import java.time.Duration;
import java.time.Instant;

/**
 * One step of a mention on its way around the ring, as it is shown.
 *
 * @param name what happened
 * @param at when
 * @param took the time since the step before; for the first, since the mention was
 * written
 * @param detail what came of it; may hold hostile text
 */
record Step(String name, Instant at, Duration took, String detail) {
}
