package ai.aigg.insights.console.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one provider brought about a market.
 *
 * @param id its row
 * @param provider who brought it
 * @param at when
 * @param text what it says, or {@code null} when there was none; hostile
 * @param missing why there was none, or {@code null}
 * @param cost US dollars
 * @param pages where it comes from
 */
record Evidence(UUID id, String provider, Instant at, @Nullable String text, @Nullable String missing, BigDecimal cost,
		List<Page> pages) {

	Evidence {
		pages = List.copyOf(pages);
	}

	/**
	 * A page of the web.
	 *
	 * @param title its title; hostile
	 * @param address as it was given; hostile
	 * @param link the same where it may be followed, or {@code null}
	 * @param publishedAt ISO, or {@code null}
	 */
	record Page(String title, String address, @Nullable String link, @Nullable Instant publishedAt) {
	}

}
