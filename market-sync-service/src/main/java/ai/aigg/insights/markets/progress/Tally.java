package ai.aigg.insights.markets.progress;

import ai.aigg.insights.markets.catalog.Stored;

/**
 * What a run has done so far.
 *
 * @param pages pages read and stored
 * @param seen markets on them
 * @param changed of these, new ones and ones with something new about them
 * @param skipped objects that were no markets
 */
public record Tally(int pages, int seen, int changed, int skipped) {

	/** Nothing was done yet. */
	public static final Tally NOTHING = new Tally(0, 0, 0, 0);

	/**
	 * Adds what was done since.
	 * @param morePages pages read and stored
	 * @param moreSkipped objects that were no markets
	 * @param stored what became of the markets
	 * @return both together
	 */
	public Tally plus(int morePages, int moreSkipped, Stored stored) {
		int moreChanged = stored.added() + stored.updated();
		return new Tally(this.pages + morePages, this.seen + moreChanged + stored.unchanged(),
				this.changed + moreChanged, this.skipped + moreSkipped);
	}

}
