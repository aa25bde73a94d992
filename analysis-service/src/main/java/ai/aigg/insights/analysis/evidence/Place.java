package ai.aigg.insights.analysis.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * Where a market stands among others.
 *
 * @param eventId the event that it belongs to, or {@code null}
 * @param subjects Polymarket's category and labels; hostile
 * @param neighbours the open and priced markets of an event whose outcomes do not exclude
 * each other, this one among them; none where they do
 */
public record Place(@Nullable String eventId, Set<String> subjects, List<Neighbour> neighbours) {

	/** Nothing is known of others. */
	public static final Place ALONE = new Place(null, Set.of(), List.of());

	public Place {
		subjects = Set.copyOf(subjects);
		neighbours = List.copyOf(neighbours);
	}

	/**
	 * A market of the same event.
	 *
	 * @param marketId Polymarket's id
	 * @param question its title; hostile
	 * @param endDate the end as planned, or {@code null}
	 * @param price of its first outcome, dollars per share
	 */
	public record Neighbour(MarketId marketId, String question, @Nullable Instant endDate, BigDecimal price) {
	}

}
