package ai.aigg.insights.console.tryit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A post on the simulated X.
 *
 * @param id its id
 * @param username who posted it; hostile
 * @param text what it says; hostile
 * @param createdAt when
 * @param inReplyTo the post that it answers, or {@code null}
 */
record Post(String id, String username, String text, Instant createdAt, @Nullable String inReplyTo) {
}
