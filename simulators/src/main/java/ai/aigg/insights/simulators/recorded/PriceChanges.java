package ai.aigg.insights.simulators.recorded;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * What a recorded market says about its past prices, joined to a path with a flat
 * beginning.
 *
 * @param corners known prices from the latest to the oldest
 */
record PriceChanges(List<Corner> corners) {

	/** Reads the price change fields; those that are absent leave no corner. */
	static PriceChanges of(JsonNode market) {
		List<Corner> corners = new ArrayList<>();
		add(corners, market, "oneHourPriceChange", 3_600);
		add(corners, market, "oneDayPriceChange", 86_400);
		add(corners, market, "oneWeekPriceChange", 7 * 86_400);
		add(corners, market, "oneMonthPriceChange", 30 * 86_400);
		return new PriceChanges(List.copyOf(corners));
	}

	/**
	 * The price so many seconds ago.
	 * @param now today's price
	 */
	double ago(long seconds, double now) {
		double laterPrice = now;
		long laterAge = 0;
		for (Corner corner : this.corners) {
			double price = Math.clamp(now - corner.change(), 0, 1);
			if (seconds <= corner.age()) {
				double share = (seconds - laterAge) / (double) (corner.age() - laterAge);
				return laterPrice + (price - laterPrice) * share;
			}
			laterPrice = price;
			laterAge = corner.age();
		}
		return laterPrice;
	}

	private static void add(List<Corner> corners, JsonNode market, String field, long age) {
		JsonNode change = market.path(field);
		if (change.isNumber()) {
			corners.add(new Corner(age, change.asDouble()));
		}
	}

	/**
	 * One known point.
	 *
	 * @param age seconds ago
	 * @param change how much the price has risen since
	 */
	record Corner(long age, double change) {
	}

}
