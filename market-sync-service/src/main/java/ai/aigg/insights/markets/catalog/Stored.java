package ai.aigg.insights.markets.catalog;

/**
 * What became of markets that were handed to the store.
 *
 * @param added not known before
 * @param updated known, with something new about them
 * @param unchanged known, nothing new but the time of reading
 */
public record Stored(int added, int updated, int unchanged) {

	/** Nothing was handed over. */
	public static final Stored NOTHING = new Stored(0, 0, 0);

}
