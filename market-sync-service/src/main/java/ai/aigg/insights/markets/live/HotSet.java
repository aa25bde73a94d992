package ai.aigg.insights.markets.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the markets to follow so that little changes from one choice to the next: a
 * market that is in stays in until it is clearly out.
 */
final class HotSet {

	/** How many candidates are looked at for each place. */
	private static final double MARGIN = 1.1;

	private HotSet() {
	}

	/**
	 * How many candidates are needed for a choice.
	 * @param size the most markets to follow
	 * @return the length of the list to choose from
	 */
	static int candidates(int size) {
		return (int) Math.ceil(size * MARGIN);
	}

	/**
	 * Chooses.
	 * @param followed tokens that are followed now
	 * @param ranked the candidates, the best first
	 * @param size the most markets to follow
	 * @return those that are followed and still candidates, then the best others
	 */
	static List<HotMarket> choose(Set<String> followed, Collection<HotMarket> ranked, int size) {
		Map<String, HotMarket> chosen = new LinkedHashMap<>();
		ranked.stream()
			.filter((market) -> followed.contains(market.token()))
			.limit(size)
			.forEach((market) -> chosen.put(market.token(), market));
		for (HotMarket market : ranked) {
			if (chosen.size() >= size) {
				break;
			}
			chosen.putIfAbsent(market.token(), market);
		}
		return new ArrayList<>(chosen.values());
	}

}
