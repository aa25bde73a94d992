package ai.aigg.insights.schema.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a piece of evidence comes from.
 *
 * @param title the page's title
 * @param url its address
 * @param publishedAt when it was published, or {@code null} when the source does not say
 * @param fetchedAt when we read it
 */
public record Source(String title, String url, @Nullable Instant publishedAt, Instant fetchedAt) {
}
