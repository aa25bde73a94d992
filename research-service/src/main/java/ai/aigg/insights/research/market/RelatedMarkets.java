package ai.aigg.insights.research.market;

import java.util.List;

/**
 * Knows which markets belong together.
 */
public interface RelatedMarkets {

	/**
	 * Markets related to one, those outside of its own event.
	 * @param market the market
	 * @return the closest first, at most a handful
	 */
	List<RelatedMarket> of(Market market);

}
