package ai.aigg.insights.markets.matching;

import ai.aigg.insights.markets.matching.ranking.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Which open markets are searched.
 *
 * @param category only those of this category, in whichever case, or {@code null}
 * @param activeOnly only those that are active
 */
public record Filter(@Nullable String category, boolean activeOnly) {

	/** All open markets. */
	public static final Filter NONE = new Filter(null, false);

	boolean lets(Listing market) {
		return lets(market.category(), market.active());
	}

	/**
	 * Whether a market counts.
	 * @param category its category, or {@code null}
	 * @param active whether it is active
	 * @return whether it is one of those
	 */
	public boolean lets(@Nullable String category, boolean active) {
		return (!this.activeOnly || active) && (this.category == null || this.category.equalsIgnoreCase(category));
	}

}
