package ai.aigg.insights.markets.matching;

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

}
