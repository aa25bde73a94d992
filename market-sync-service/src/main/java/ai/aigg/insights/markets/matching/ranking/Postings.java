package ai.aigg.insights.markets.matching.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which entries of a segment have a word.
 */
final class Postings {

	private static final int[] NONE = {};

	/** Enough to be sorted by how common they are; a letter alone begins thousands. */
	private static final int MOST_STARTING = 5_000;

	private final Map<String, int[]> numbers;

	private final Map<Integer, List<String>> byShape = new HashMap<>();

	private final NavigableSet<String> sorted;

	Postings(List<? extends Collection<String>> words) {
		Map<String, Growing> collected = new HashMap<>();
		for (int number = 0; number < words.size(); number++) {
			for (String word : words.get(number)) {
				collected.computeIfAbsent(word, (key) -> new Growing()).add(number);
			}
		}
		this.numbers = HashMap.newHashMap(collected.size());
		collected.forEach((word, growing) -> {
			this.numbers.put(word, growing.toArray());
			this.byShape.computeIfAbsent(shape(word.charAt(0), word.length()), (key) -> new ArrayList<>(1)).add(word);
		});
		this.sorted = new TreeSet<>(collected.keySet());
	}

	private static int shape(char first, int length) {
		return first << 8 | Math.min(length, 255);
	}

	/** The numbers of the entries that have a word; not to be changed. */
	int[] having(String word) {
		return this.numbers.getOrDefault(word, NONE);
	}

	/** The words with this first letter and length. */
	List<String> ofShape(char first, int length) {
		return this.byShape.getOrDefault(shape(first, length), List.of());
	}

	/** Words that begin with some letters, the shortest of a stem first. */
	List<String> startingWith(String beginning) {
		return this.sorted.tailSet(beginning, true)
			.stream()
			.takeWhile((word) -> word.startsWith(beginning))
			.limit(MOST_STARTING)
			.toList();
	}

	/**
	 * Numbers in the making.
	 */
	private static final class Growing {

		private int[] numbers = new int[2];

		private int size;

		void add(int number) {
			if (this.size == this.numbers.length) {
				this.numbers = Arrays.copyOf(this.numbers, 2 * this.size);
			}
			this.numbers[this.size++] = number;
		}

		int[] toArray() {
			return Arrays.copyOf(this.numbers, this.size);
		}

	}

}
