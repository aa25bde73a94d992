package ai.aigg.insights.markets.matching.ranking;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the ranking knows of an open market.
 *
 * @param id Polymarket's id
 * @param title its question; hostile
 * @param event its event's id, or {@code null}
 * @param slug the last part of its address, or {@code null}
 * @param eventSlug the last part of its event's address, or {@code null}
 * @param end the end as planned, or {@code null}
 * @param volume24h volume of the last 24 hours, US dollars
 * @param probability price of its first outcome, or {@code null}
 * @param category its category, or {@code null}
 * @param active what the activity rule says
 */
public record Listing(String id, String title, @Nullable String event, @Nullable String slug,
		@Nullable String eventSlug, @Nullable Instant end, double volume24h, @Nullable BigDecimal probability,
		@Nullable String category, boolean active) {

	/**
	 * An active market of no category.
	 * @param id Polymarket's id
	 * @param title its question; hostile
	 * @param event its event's id, or {@code null}
	 * @param slug the last part of its address, or {@code null}
	 * @param eventSlug the last part of its event's address, or {@code null}
	 * @param end the end as planned, or {@code null}
	 * @param volume24h volume of the last 24 hours, US dollars
	 * @param probability price of its first outcome, or {@code null}
	 */
	public Listing(String id, String title, @Nullable String event, @Nullable String slug, @Nullable String eventSlug,
			@Nullable Instant end, double volume24h, @Nullable BigDecimal probability) {
		this(id, title, event, slug, eventSlug, end, volume24h, probability, null, true);
	}

}
