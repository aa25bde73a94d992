package ai.aigg.insights.markets.matching.ranking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.markets.matching.text.Reading;

/**
 * A reading with its vectors and with what its words are worth among the markets.
 *
 * @param reading what was understood
 * @param today the day of the post
 * @param likeness how much it resembles markets
 * @param words its words and how much each counts, repaired ones included
 * @param repairs the unknown words and what they may have been
 */
record Query(Reading reading, LocalDate today, Likeness likeness, Map<String, Double> words,
		Map<String, Set<String>> repairs) {

	private static final double REPAIRED = 0.7;

	/** Nobody's title says it; it may be a typing error as well as what matters. */
	private static final double UNKNOWN = 0.5;

	static Query of(Reading reading, LocalDate today, Likeness likeness, Lexicon lexicon) {
		return of(reading, today, likeness, lexicon, "");
	}

	/**
	 * Prepares a text that is still being typed.
	 * @param reading what was understood of it
	 * @param today the day
	 * @param likeness how much it resembles markets
	 * @param lexicon the words of the markets
	 * @param unfinished its last word, folded, when more letters may follow; else empty
	 * @return the query
	 */
	static Query of(Reading reading, LocalDate today, Likeness likeness, Lexicon lexicon, String unfinished) {
		Map<String, Double> words = new HashMap<>();
		Map<String, Set<String>> repairs = new HashMap<>();
		for (String word : new LinkedHashSet<>(reading.words())) {
			if (lexicon.knows(word)) {
				words.put(word, lexicon.weight(word));
				continue;
			}
			Set<String> near = new LinkedHashSet<>(lexicon.repairs(word));
			repairs.put(word, near);
			double weight = near.isEmpty() ? UNKNOWN * lexicon.weight(word)
					: REPAIRED * near.stream().mapToDouble(lexicon::weight).min().orElse(0);
			words.put(word, weight);
		}
		if (!unfinished.isEmpty()) {
			Set<String> completions = lexicon.completions(unfinished);
			if (!completions.isEmpty()) {
				words.put(unfinished, lexicon.weight(completions));
				repairs.put(unfinished, completions);
			}
		}
		return new Query(reading, today, likeness, words, repairs);
	}

	/** Whether an entry has a word or what it may have been. */
	boolean has(Entry entry, String word) {
		return entry.wordSet().contains(word)
				|| this.repairs.getOrDefault(word, Set.of()).stream().anyMatch(entry.wordSet()::contains);
	}

	/** Worth of the rarest word that an entry has not. */
	double missed(Entry entry) {
		return this.words.entrySet()
			.stream()
			.filter((word) -> !has(entry, word.getKey()))
			.mapToDouble(Map.Entry::getValue)
			.max()
			.orElse(0);
	}

	/** Share of the words that no title has. */
	double unknown() {
		long unknown = this.repairs.values().stream().filter(Set::isEmpty).count();
		return this.words.isEmpty() ? 1 : (double) unknown / this.words.size();
	}

	/** Whether a word of a title is asked for. */
	boolean asksFor(String word) {
		return this.words.containsKey(word) || this.repairs.values().stream().anyMatch((near) -> near.contains(word));
	}

}
