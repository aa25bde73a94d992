package ai.aigg.insights.research.market;

import org.jspecify.annotations.Nullable;

/**
 * Where a market stands among others.
 *
 * @param slug the last part of its address, or {@code null}; hostile
 * @param eventId the event that it belongs to, or {@code null}
 * @param eventSlug the event's part of the address, or {@code null}; hostile
 * @param eventTitle the event's title, or {@code null}; hostile
 * @param exclusive whether at most one market of the event resolves to its first outcome
 */
public record Place(@Nullable String slug, @Nullable String eventId, @Nullable String eventSlug,
		@Nullable String eventTitle, boolean exclusive) {
}
