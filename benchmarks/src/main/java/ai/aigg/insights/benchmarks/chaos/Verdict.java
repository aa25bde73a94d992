package ai.aigg.insights.benchmarks.chaos;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What X's truth says against what was to be.
 *
 * @param mentions posts that were watched
 * @param replies visible replies to them
 * @param missed those that deserved a reply and have none
 * @param doubled those with more than one
 * @param unwanted those that have one and deserve none
 */
record Verdict(int mentions, int replies, List<String> missed, List<String> doubled, List<String> unwanted) {

	/**
	 * Compares.
	 * @param fates what is to become of each post, by its first id
	 * @param replies how many visible replies there are, by the same ids; absent is none
	 * @return what is wrong
	 */
	static Verdict of(Map<String, Fate> fates, Map<String, Integer> replies) {
		return new Verdict(fates.size(), replies.values().stream().mapToInt(Integer::intValue).sum(),
				fates.keySet()
					.stream()
					.filter((id) -> fates.get(id) == Fate.ONE_REPLY && replies.getOrDefault(id, 0) == 0)
					.sorted()
					.toList(),
				replies.keySet().stream().filter((id) -> Objects.requireNonNull(replies.get(id)) > 1).sorted().toList(),
				replies.keySet()
					.stream()
					.filter((id) -> fates.getOrDefault(id, Fate.NO_REPLY) == Fate.NO_REPLY
							&& Objects.requireNonNull(replies.get(id)) > 0)
					.sorted()
					.toList());
	}

	boolean isGood() {
		return this.missed.isEmpty() && this.doubled.isEmpty() && this.unwanted.isEmpty();
	}

}
