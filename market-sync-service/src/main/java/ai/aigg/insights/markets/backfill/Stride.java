package ai.aigg.insights.markets.backfill;

import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.markets.clob.Clob;
import ai.aigg.insights.markets.clob.ClobMarket;
import ai.aigg.insights.markets.clob.ClobPage;

/**
 * A thousand rows of CLOB's list. It is one page, unless CLOB lowers the size of pages:
 * then it is as many as it takes.
 *
 * @param offset how many rows are before it
 * @param markets those that could be read
 * @param skipped how many could not
 * @param last whether the list ends with it
 */
record Stride(long offset, List<ClobMarket> markets, int skipped, boolean last) {

	Stride {
		markets = List.copyOf(markets);
	}

	static Stride read(Clob clob, long offset) {
		long end = offset + Clob.PAGE_SIZE;
		ClobPage page = clob.page(offset);
		List<ClobMarket> markets = new ArrayList<>(page.markets());
		int skipped = page.skipped();
		while (page.next().isPresent() && page.next().getAsLong() < end) {
			page = clob.page(page.next().getAsLong());
			markets.addAll(page.markets());
			skipped += page.skipped();
		}
		return new Stride(offset, markets, skipped, page.next().isEmpty());
	}

	int rows() {
		return this.markets.size() + this.skipped;
	}

}
