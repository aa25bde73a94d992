package ai.aigg.insights.stack.simulated;

import java.time.Instant;

/**
 * A post on the simulated X.
 *
 * @param id its id
 * @param text what it says; hostile
 * @param createdAt when it was posted
 */
public record Post(String id, String text, Instant createdAt) {
}
