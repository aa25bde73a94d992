package ai.aigg.insights.markets.matching.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Some of the open markets, prepared for searching; what has changed since is left out.
 */
final class Segment {

	/** Of so many the signs say that they may be near; then they are looked at. */
	private static final int BY_SIGNS = 5_000;

	private final @Nullable Entry[] entries;

	private final Signs signs;

	private final Postings postings;

	private Segment(@Nullable Entry[] entries, Signs signs, Postings postings) {
		this.entries = entries;
		this.signs = signs;
		this.postings = postings;
	}

	static Segment of(Collection<Entry> entries, float[] centre) {
		return new Segment(entries.toArray(Entry[]::new), new Signs(List.copyOf(entries), centre),
				new Postings(entries.stream().map(Entry::wordSet).toList()));
	}

	/**
	 * The same with other entries at some places.
	 * @param changes by place; empty where the entry is gone
	 * @return a copy that shares what is large
	 */
	Segment with(Map<Integer, Optional<Entry>> changes) {
		if (changes.isEmpty()) {
			return this;
		}
		@Nullable Entry[] copy = this.entries.clone();
		changes.forEach((place, entry) -> copy[place] = entry.orElse(null));
		return new Segment(copy, this.signs, this.postings);
	}

	Postings postings() {
		return this.postings;
	}

	/** Those that are not gone. */
	List<Entry> entries() {
		List<Entry> present = new ArrayList<>(this.entries.length);
		for (Entry entry : this.entries) {
			if (entry != null) {
				present.add(entry);
			}
		}
		return present;
	}

	/**
	 * Looks for the entries nearest in meaning.
	 * @param likeness to what
	 * @param filter which ones count
	 * @param best takes them
	 */
	void nearest(Likeness likeness, Predicate<Entry> filter, Best best) {
		short[] distances = this.signs.distances(likeness.vector());
		int limit = limit(distances);
		for (int number = 0; number < distances.length; number++) {
			if (distances[number] <= limit) {
				Entry entry = this.entries[number];
				if (entry != null && entry.title() != null && filter.test(entry)) {
					double score = likeness.of(entry);
					if (best.wants(score)) {
						best.add(entry, score);
					}
				}
			}
		}
	}

	/** The greatest distance of the nearest ones. */
	private static int limit(short[] distances) {
		if (distances.length <= BY_SIGNS) {
			return Short.MAX_VALUE;
		}
		int greatest = 0;
		for (short distance : distances) {
			greatest = Math.max(greatest, distance);
		}
		int[] counts = new int[greatest + 1];
		for (short distance : distances) {
			counts[distance]++;
		}
		int limit = 0;
		for (int sum = counts[0]; sum < BY_SIGNS && limit < greatest; sum += counts[limit]) {
			limit++;
		}
		return limit;
	}

	/**
	 * Looks for the entries that share the words that tell most.
	 * @param words each with what it may also be, and with its weight
	 * @param filter which ones count
	 * @param best takes them
	 */
	void sharing(Map<Set<String>, Double> words, Predicate<Entry> filter, Best best) {
		float[] scores = new float[this.entries.length];
		int[] touched = new int[this.entries.length];
		int count = 0;
		for (Map.Entry<Set<String>, Double> each : words.entrySet()) {
			float weight = each.getValue().floatValue();
			for (String word : each.getKey()) {
				for (int number : this.postings.having(word)) {
					if (scores[number] == 0) {
						touched[count++] = number;
					}
					scores[number] += weight;
				}
			}
		}
		for (int number : Arrays.copyOf(touched, count)) {
			if (best.wants(scores[number])) {
				Entry entry = this.entries[number];
				if (entry != null && filter.test(entry)) {
					best.add(entry, scores[number]);
				}
			}
		}
	}

}
