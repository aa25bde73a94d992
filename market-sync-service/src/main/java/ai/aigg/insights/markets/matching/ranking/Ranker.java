package ai.aigg.insights.markets.matching.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import ai.aigg.insights.markets.matching.text.Reading;

/**
 * Orders the markets that a text may mean.
 */
public final class Ranker {

	private final Weights weights;

	/**
	 * Prepares a ranker.
	 * @param weights how much each feature counts
	 */
	public Ranker(Weights weights) {
		this.weights = weights;
	}

	/**
	 * Ranks.
	 * @param reading what is asked
	 * @param vector the vector of its expanded text
	 * @param today the day of the post
	 * @param index the open markets
	 * @return the candidates, best first; about a hundred
	 */
	public List<Ranked> rank(Reading reading, PackedVector vector, LocalDate today, MarketIndex index) {
		return rank(reading, meaning(vector, index, (listing) -> true), "", today, index, (listing) -> true);
	}

	/**
	 * Compares a text with all markets.
	 * @param vector the vector of the expanded text
	 * @param index the open markets
	 * @param filter which ones count
	 * @return its meaning among them
	 */
	public Meaning meaning(PackedVector vector, MarketIndex index, Predicate<Listing> filter) {
		return index.meaning(vector, (entry) -> filter.test(entry.listing()));
	}

	/**
	 * Ranks some of the markets for a text that may still be being typed.
	 * @param reading what is asked
	 * @param meaning what the text means, with the same filter, or unknown for a ranking
	 * by words
	 * @param unfinished its last word, folded, when more letters may follow; else empty
	 * @param today the day of the post
	 * @param index the open markets
	 * @param filter which ones count
	 * @return the candidates, best first; about a hundred
	 */
	public List<Ranked> rank(Reading reading, Meaning meaning, String unfinished, LocalDate today, MarketIndex index,
			Predicate<Listing> filter) {
		Likeness likeness = meaning.likeness();
		Query query = Query.of(reading, today, likeness, index.lexicon(), unfinished);
		List<Entry> candidates = index.candidates(query, meaning, (entry) -> filter.test(entry.listing()));
		List<double[]> features = new Pool(query, index).features(candidates);
		double unknown = query.unknown();
		List<Ranked> ranked = new ArrayList<>(candidates.size());
		for (int number = 0; number < candidates.size(); number++) {
			Entry entry = candidates.get(number);
			ranked.add(new Ranked(entry, score(features.get(number), this.weights.ranking()), likeness.cosine(entry),
					features.get(number), query.missed(entry), unknown));
		}
		ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
		return ranked;
	}

	/**
	 * Scores the same candidates with other weights.
	 * @param ranked candidates
	 * @param ranking other weights
	 * @return the candidates, best first
	 */
	public static List<Ranked> again(List<Ranked> ranked, double[] ranking) {
		return ranked.stream()
			.map((each) -> new Ranked(each.entry(), score(each.features(), ranking), each.cosine(), each.features(),
					each.missed(), each.unknown()))
			.sorted(Comparator.comparingDouble(Ranked::score).reversed())
			.toList();
	}

	private static double score(double[] features, double[] weights) {
		double sum = 0;
		for (int at = 0; at < features.length; at++) {
			sum += features[at] * weights[at];
		}
		return sum;
	}

	/**
	 * How sure it is that the first candidate is meant.
	 * @param ranked the candidates, best first
	 * @param reading what is asked
	 * @return 0 to 1; 0 without a candidate
	 */
	public double confidence(List<Ranked> ranked, Reading reading) {
		if (ranked.isEmpty()) {
			return 0;
		}
		double sum = score(Sign.of(ranked, reading), this.weights.deciding());
		return 1 / (1 + Math.exp(-sum));
	}

}
