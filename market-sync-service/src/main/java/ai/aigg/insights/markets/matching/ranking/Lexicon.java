package ai.aigg.insights.markets.matching.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.matching.text.Spelling;

/**
 * Which words the markets' titles use, how common they are, and who uses them.
 */
final class Lexicon {

	private static final int SHORTEST_REPAIR = 4;

	private static final int LONG = 7;

	private static final int LONGEST_REPAIR = 24;

	private static final int MOST_REPAIRS = 4;

	private final int entries;

	private final Map<String, int[]> postings;

	private final Map<Integer, List<String>> byShape = new HashMap<>();

	Lexicon(List<Entry> entries) {
		Map<String, List<Integer>> collected = new HashMap<>();
		for (int number = 0; number < entries.size(); number++) {
			for (String word : entries.get(number).wordSet()) {
				collected.computeIfAbsent(word, (key) -> new ArrayList<>(1)).add(number);
			}
		}
		this.entries = entries.size();
		this.postings = new HashMap<>(collected.size() * 2);
		collected.forEach((word, numbers) -> {
			this.postings.put(word, numbers.stream().mapToInt(Integer::intValue).toArray());
			this.byShape.computeIfAbsent(shape(word.charAt(0), word.length()), (key) -> new ArrayList<>()).add(word);
		});
	}

	private static int shape(char first, int length) {
		return first << 8 | Math.min(length, 255);
	}

	boolean knows(String word) {
		return this.postings.containsKey(word);
	}

	/** The numbers of the entries that have a word. */
	int[] having(String word) {
		return this.postings.getOrDefault(word, new int[0]);
	}

	/**
	 * How much a word tells: the inverse document frequency of BM25.
	 * @param word a word
	 * @return near zero for one that every title has
	 */
	double weight(String word) {
		int count = having(word).length;
		return Math.log1p((this.entries - count + 0.5) / (count + 0.5));
	}

	/**
	 * Finds known words near an unknown one.
	 * @param word an unknown word
	 * @return at most four, the commonest first
	 */
	List<String> repairs(String word) {
		if (word.length() < SHORTEST_REPAIR || word.length() > LONGEST_REPAIR
				|| !word.codePoints().allMatch(Character::isLetter)) {
			return List.of();
		}
		int limit = (word.length() < LONG) ? 1 : 2;
		List<String> near = new ArrayList<>();
		for (int length = word.length() - limit; length <= word.length() + limit; length++) {
			for (String known : this.byShape.getOrDefault(shape(word.charAt(0), length), List.of())) {
				if (Spelling.distance(word, known) <= limit) {
					near.add(known);
				}
			}
		}
		return near.stream()
			.sorted(Comparator.comparingInt((String known) -> having(known).length).reversed())
			.limit(MOST_REPAIRS)
			.toList();
	}

}
