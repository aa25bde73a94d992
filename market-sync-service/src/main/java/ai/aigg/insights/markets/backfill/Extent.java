package ai.aigg.insights.markets.backfill;

import java.util.OptionalLong;

import ai.aigg.insights.markets.clob.Clob;
import ai.aigg.insights.markets.clob.ClobException;

/**
 * Finds out about how long CLOB's list is, which it does not say, with some twenty pages;
 * only for people who want to know how long it takes.
 */
final class Extent {

	private static final int MAX_DOUBLINGS = 16;

	private static final double PRECISION = 0.05;

	private final Clob clob;

	Extent(Clob clob) {
		this.clob = clob;
	}

	/**
	 * Estimates.
	 * @param known an offset at which there are rows or which is 0
	 * @return the number of rows, to about a twentieth; nothing when it cannot be found
	 */
	OptionalLong estimate(long known) {
		try {
			long low = known;
			long step = Clob.PAGE_SIZE;
			for (int i = 0; i < MAX_DOUBLINGS && reaches(low + step); i++) {
				low += step;
				step *= 2;
			}
			long high = low + step;
			while (high - low > Math.max(Clob.PAGE_SIZE, (high - known) * PRECISION)) {
				long middle = (low + high) / 2;
				if (reaches(middle)) {
					low = middle;
				}
				else {
					high = middle;
				}
			}
			return OptionalLong.of((low + high) / 2);
		}
		catch (ClobException ex) {
			return OptionalLong.empty();
		}
	}

	private boolean reaches(long offset) {
		return this.clob.page(offset).rows() > 0;
	}

}
