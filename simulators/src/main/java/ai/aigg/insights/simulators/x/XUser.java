package ai.aigg.insights.simulators.x;

import java.time.Instant;

/**
 * An account.
 *
 * @param id snowflake id
 * @param username handle without the at sign
 * @param createdAt when it was opened
 */
public record XUser(long id, String username, Instant createdAt) {
}
