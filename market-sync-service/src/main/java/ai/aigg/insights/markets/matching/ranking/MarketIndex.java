package ai.aigg.insights.markets.matching.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The open markets at one moment.
 */
public final class MarketIndex {

	private static final int BY_MEANING = 80;

	private static final int BY_WORDS = 30;

	/** From here on it pays to ask the second model about the likelier ones only. */
	private static final int LARGE = 10_000;

	/**
	 * Standard deviations that the first model must find: about a tenth of all markets
	 * reach it, a hundred times what is wanted.
	 */
	private static final double AT_FIRST_SIGHT = 1.2;

	/** A word that more titles have tells too little to search by it. */
	private static final int COMMON = 2_000;

	private final List<Entry> entries;

	private final Lexicon lexicon;

	MarketIndex(List<Entry> entries) {
		this.entries = List.copyOf(entries);
		this.lexicon = new Lexicon(this.entries);
	}

	/**
	 * How many markets there are.
	 * @return the number
	 */
	public int size() {
		return this.entries.size();
	}

	List<Entry> entries() {
		return this.entries;
	}

	Lexicon lexicon() {
		return this.lexicon;
	}

	/**
	 * Finds the markets that are worth a closer look.
	 * @param query what is asked
	 * @return some by meaning, some by words
	 */
	List<Entry> candidates(Query query) {
		PriorityQueue<Scored> best = new PriorityQueue<>(Comparator.comparingDouble(Scored::score));
		boolean large = this.entries.size() > LARGE;
		for (int number = 0; number < this.entries.size(); number++) {
			Entry entry = this.entries.get(number);
			if (large && query.likeness().atFirstSight(entry) < AT_FIRST_SIGHT) {
				continue;
			}
			double score = query.likeness().of(entry);
			if (best.size() < BY_MEANING || score > best.element().score()) {
				best.add(new Scored(number, score));
				if (best.size() > BY_MEANING) {
					best.remove();
				}
			}
		}
		Set<Integer> numbers = new LinkedHashSet<>();
		best.stream()
			.sorted(Comparator.comparingDouble(Scored::score).reversed())
			.forEach((scored) -> numbers.add(scored.number()));
		byWords(query).forEach(numbers::add);
		return numbers.stream().map(this.entries::get).toList();
	}

	private List<Integer> byWords(Query query) {
		Map<Integer, Double> scores = new HashMap<>();
		query.words().forEach((word, weight) -> {
			add(word, weight, scores);
			query.repairs().getOrDefault(word, Set.of()).forEach((near) -> add(near, weight, scores));
		});
		return scores.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
			.limit(BY_WORDS)
			.map(Map.Entry::getKey)
			.toList();
	}

	private void add(String word, double weight, Map<Integer, Double> scores) {
		int[] having = this.lexicon.having(word);
		if (having.length <= COMMON) {
			for (int number : having) {
				scores.merge(number, weight, Double::sum);
			}
		}
	}

	/**
	 * An entry's place and score.
	 *
	 * @param number where it is
	 * @param score how well it fits
	 */
	private record Scored(int number, double score) {
	}

}
