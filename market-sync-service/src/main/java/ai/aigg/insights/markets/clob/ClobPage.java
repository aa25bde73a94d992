package ai.aigg.insights.markets.clob;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of the list of all markets.
 *
 * @param offset how many rows are before it
 * @param markets those that could be read
 * @param skipped how many could not; rows without an id on the chain are among them
 * @param next where the next page begins; nothing when this is the last one
 */
public record ClobPage(long offset, List<ClobMarket> markets, int skipped, OptionalLong next) {

	public ClobPage {
		markets = List.copyOf(markets);
	}

	/**
	 * How many rows it holds.
	 * @return those that could be read and those that could not
	 */
	public int rows() {
		return this.markets.size() + this.skipped;
	}

}
