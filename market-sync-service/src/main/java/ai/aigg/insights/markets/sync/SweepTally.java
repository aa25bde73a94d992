package ai.aigg.insights.markets.sync;

import ai.aigg.insights.markets.catalog.Stored;

/**
 * What a sweep has done so far.
 *
 * @param pages pages read and stored
 * @param seen markets on them
 * @param changed of these, new ones and ones with something new about them
 * @param skipped objects that were no markets
 */
record SweepTally(int pages, int seen, int changed, int skipped) {

	static final SweepTally NOTHING = new SweepTally(0, 0, 0, 0);

	SweepTally plus(int morePages, int moreSkipped, Stored stored) {
		int moreChanged = stored.added() + stored.updated();
		return new SweepTally(this.pages + morePages, this.seen + moreChanged + stored.unchanged(),
				this.changed + moreChanged, this.skipped + moreSkipped);
	}

}
