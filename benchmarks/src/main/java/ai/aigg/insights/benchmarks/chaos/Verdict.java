package ai.aigg.insights.benchmarks.chaos;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What X's truth says against what was to be.
 *
 * @param posts posts that were watched
 * @param mentions those of them that deserve a reply
 * @param replies visible replies to them
 * @param missed those that deserved a reply and have none
 * @param doubled those with more than one
 * @param unwanted those that have one and deserve none
 */
record Verdict(int posts, int mentions, int replies, List<String> missed, List<String> doubled, List<String> unwanted) {

	private static final int NAMED = 10;

	/**
	 * Compares.
	 * @param fates what is to become of each post, by its first id
	 * @param replies how many visible replies there are, by the same ids; absent is none
	 * @return what is wrong
	 */
	static Verdict of(Map<String, Fate> fates, Map<String, Integer> replies) {
		return new Verdict(fates.size(), (int) fates.values().stream().filter((fate) -> fate == Fate.ONE_REPLY).count(),
				replies.values().stream().mapToInt(Integer::intValue).sum(),
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

	/** Ids of those with which something is wrong, a few of each kind. */
	List<String> wrong() {
		return Stream.of(this.missed, this.doubled, this.unwanted).flatMap((ids) -> ids.stream().limit(NAMED)).toList();
	}

	boolean isGood() {
		return this.missed.isEmpty() && this.doubled.isEmpty() && this.unwanted.isEmpty();
	}

}
