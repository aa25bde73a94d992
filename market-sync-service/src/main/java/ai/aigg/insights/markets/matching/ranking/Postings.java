package ai.aigg.insights.markets.matching.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which entries of a segment have a word.
 */
final class Postings {

	private static final int[] NONE = {};

	/** A letter alone begins thousands. */
	private static final int MOST_STARTING = 40;

	/** Longer beginnings begin few words. */
	private static final int SHORT = 3;

	private final Map<String, int[]> numbers;

	private final Map<Integer, List<String>> byShape = new HashMap<>();

	private final NavigableSet<String> sorted;

	/** Of short beginnings, so that their words are sorted once. */
	private final Map<String, List<String>> starting = new ConcurrentHashMap<>();

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

	/** Words that begin with some letters, at most forty, the commonest first. */
	List<String> startingWith(String beginning) {
		List<String> known = this.starting.get(beginning);
		if (known != null) {
			return known;
		}
		List<String> words = commonest(beginning);
		// Nothing is kept of what strangers make up.
		if (beginning.length() <= SHORT && !words.isEmpty()) {
			this.starting.put(beginning, words);
		}
		return words;
	}

	private List<String> commonest(String beginning) {
		return this.sorted.tailSet(beginning, true)
			.stream()
			.takeWhile((word) -> word.startsWith(beginning))
			.sorted(Comparator.comparingInt((String word) -> -having(word).length))
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
