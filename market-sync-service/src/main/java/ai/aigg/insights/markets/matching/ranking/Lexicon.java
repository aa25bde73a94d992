package ai.aigg.insights.markets.matching.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.matching.text.Spelling;

/**
 * Which words the markets' titles use and how common they are.
 */
final class Lexicon {

	private static final int SHORTEST_REPAIR = 4;

	private static final int LONG = 7;

	private static final int LONGEST_REPAIR = 24;

	private static final int MOST_REPAIRS = 4;

	private static final int MOST_COMPLETIONS = 40;

	private final int entries;

	private final List<Postings> parts;

	Lexicon(int entries, List<Postings> parts) {
		this.entries = entries;
		this.parts = parts;
	}

	boolean knows(String word) {
		return this.parts.stream().anyMatch((part) -> part.having(word).length > 0);
	}

	private int count(String word) {
		int count = 0;
		for (Postings part : this.parts) {
			count += part.having(word).length;
		}
		return Math.min(count, this.entries);
	}

	/**
	 * How much a word tells: the inverse document frequency of BM25.
	 * @param word a word
	 * @return near zero for one that every title has
	 */
	double weight(String word) {
		return weight(count(word));
	}

	private double weight(int count) {
		return Math.log1p((this.entries - count + 0.5) / (count + 0.5));
	}

	/**
	 * How much words tell of which any may be meant.
	 * @param words the words
	 * @return as much as one that is as common as all of them together
	 */
	double weight(Set<String> words) {
		return weight(Math.min(this.entries, words.stream().mapToInt(this::count).sum()));
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
		for (Postings part : this.parts) {
			for (int length = word.length() - limit; length <= word.length() + limit; length++) {
				for (String known : part.ofShape(word.charAt(0), length)) {
					if (Spelling.distance(word, known) <= limit) {
						near.add(known);
					}
				}
			}
		}
		return commonest((near.isEmpty() && word.length() >= LONG) ? otherwiseBegun(word) : near, MOST_REPAIRS);
	}

	/** Known words whose first letter was lost, added, mistaken or swapped. */
	private List<String> otherwiseBegun(String word) {
		List<String> near = new ArrayList<>();
		String rest = word.substring(1);
		near.add(rest);
		near.add(rest.charAt(0) + word.substring(0, 1) + word.substring(2));
		for (char first = 'a'; first <= 'z'; first++) {
			near.add(first + word);
			near.add(first + rest);
		}
		return near.stream().filter((each) -> each.length() >= SHORTEST_REPAIR && knows(each)).toList();
	}

	/**
	 * Finds the words that an unfinished one may become.
	 * @param beginning the beginning of a word
	 * @return at most forty, the commonest first
	 */
	Set<String> completions(String beginning) {
		List<String> words = new ArrayList<>();
		this.parts.forEach((part) -> part.startingWith(beginning).forEach(words::add));
		return Set.copyOf(commonest(words, MOST_COMPLETIONS));
	}

	private List<String> commonest(List<String> words, int most) {
		return words.stream()
			.distinct()
			.collect(Collectors.toMap((word) -> word, this::count))
			.entrySet()
			.stream()
			.sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
				.reversed()
				.thenComparing(Map.Entry::getKey))
			.limit(most)
			.map(Map.Entry::getKey)
			.toList();
	}

}
