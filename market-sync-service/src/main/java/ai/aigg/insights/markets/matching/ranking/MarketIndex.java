package ai.aigg.insights.markets.matching.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The open markets at one moment.
 */
public final class MarketIndex {

	private static final int BY_MEANING = 80;

	private static final int BY_WORDS = 30;

	/** What a text resembles in general is told by some. */
	private static final int SAMPLE = 2_000;

	private final List<Segment> segments;

	private final int size;

	private final List<Entry> sample;

	private final Lexicon lexicon;

	MarketIndex(List<Segment> segments, int size, List<Entry> sample) {
		this.segments = List.copyOf(segments);
		this.size = size;
		this.sample = sample;
		this.lexicon = new Lexicon(size, this.segments.stream().map(Segment::postings).toList());
	}

	static List<Entry> sample(List<Entry> entries) {
		int step = Math.max(1, entries.size() / SAMPLE);
		List<Entry> sample = new ArrayList<>();
		for (int number = 0; number < entries.size(); number += step) {
			sample.add(entries.get(number));
		}
		return List.copyOf(sample);
	}

	/**
	 * How many markets there are.
	 * @return the number
	 */
	public int size() {
		return this.size;
	}

	/**
	 * Whether a title has a word.
	 * @param word folded and stemmed
	 * @return whether one has
	 */
	public boolean knows(String word) {
		return this.lexicon.knows(word);
	}

	List<Entry> entries() {
		return this.segments.stream().flatMap((segment) -> segment.entries().stream()).toList();
	}

	/** Entries from all over the index. */
	List<Entry> sample() {
		return this.sample;
	}

	Lexicon lexicon() {
		return this.lexicon;
	}

	/**
	 * Compares a text with all markets.
	 * @param vector of the text
	 * @param filter which markets count
	 * @return its meaning
	 */
	Meaning meaning(PackedVector vector, Predicate<Entry> filter) {
		Likeness likeness = new Likeness(vector, this.sample);
		Best best = new Best(BY_MEANING);
		nearest(likeness, filter, best);
		return Meaning.of(likeness, best.entries());
	}

	/**
	 * Finds the markets that are worth a closer look.
	 * @param query what is asked
	 * @param meaning what it means
	 * @param filter which ones count
	 * @return some by meaning, some by words; where the meaning is not known, more by
	 * words
	 */
	List<Entry> candidates(Query query, Meaning meaning, Predicate<Entry> filter) {
		Best words = new Best(BY_MEANING + BY_WORDS - meaning.nearest().size());
		Map<Set<String>, Double> wanted = wanted(query);
		this.segments.forEach((segment) -> segment.sharing(wanted, filter, words));
		Map<String, Entry> found = new LinkedHashMap<>();
		meaning.nearest().forEach((entry) -> found.put(entry.listing().id(), entry));
		// These are from this index; a meaning may have been kept a little longer.
		words.entries().forEach((entry) -> found.put(entry.listing().id(), entry));
		return List.copyOf(found.values());
	}

	/** Looks for the entries nearest in meaning. */
	void nearest(Likeness likeness, Predicate<Entry> filter, Best best) {
		this.segments.forEach((segment) -> segment.nearest(likeness, filter, best));
	}

	private static Map<Set<String>, Double> wanted(Query query) {
		Map<Set<String>, Double> wanted = new HashMap<>();
		query.words().forEach((word, weight) -> {
			Set<String> spellings = new HashSet<>(query.repairs().getOrDefault(word, Set.of()));
			spellings.add(word);
			wanted.put(spellings, weight);
		});
		return wanted;
	}

}
