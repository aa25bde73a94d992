package ai.aigg.insights.research.desk;

import java.util.UUID;

/**
 * The right to ask an upstream for one key, until it ends or expires.
 *
 * @param key hash of the cache key
 * @param owner whose right, so that a late owner does not end the next one's flight
 */
record Flight(String key, UUID owner) {
}
