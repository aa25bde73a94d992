package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.Comparator;

import ai.aigg.insights.simulators.market.MarketView;

/**
 * A market's place in an ordered list.
 *
 * @param value what it is ordered by
 * @param id what decides where that is the same
 * @param market the market
 */
record Place(double value, long id, MarketView market) {

	static final Comparator<Place> ORDER = Comparator.comparingDouble(Place::value).thenComparingLong(Place::id);

	/** Below, at or above a place that is told by its value and id. */
	int compareTo(double otherValue, long otherId) {
		int compared = Double.compare(this.value, otherValue);
		return (compared != 0) ? compared : Long.compare(this.id, otherId);
	}

}
