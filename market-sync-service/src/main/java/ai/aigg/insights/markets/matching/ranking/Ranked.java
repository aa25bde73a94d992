package ai.aigg.insights.markets.matching.ranking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import ai.aigg.insights.markets.matching.text.TitleReading;

/**
 * A candidate with its score and the reasons.
 */
public final class Ranked {

	private final Entry entry;

	private final double score;

	private final double cosine;

	private final double[] features;

	private final double missed;

	private final double unknown;

	Ranked(Entry entry, double score, double cosine, double[] features, double missed, double unknown) {
		this.entry = entry;
		this.score = score;
		this.cosine = cosine;
		this.features = features;
		this.missed = missed;
		this.unknown = unknown;
	}

	Entry entry() {
		return this.entry;
	}

	/**
	 * The market.
	 * @return what is known of it
	 */
	public Listing listing() {
		return this.entry.listing();
	}

	/**
	 * What its title says.
	 * @return words, numbers and day
	 */
	public TitleReading title() {
		return new TitleReading(this.entry.words(), this.entry.amounts(), this.entry.deadline(), this.entry.years());
	}

	/**
	 * How well it fits, by the weights.
	 * @return comparable within one query only
	 */
	public double score() {
		return this.score;
	}

	/**
	 * How much it resembles the text.
	 * @return mean cosine, -1 to 1
	 */
	public double cosine() {
		return this.cosine;
	}

	/** Worth of the rarest word asked about that it has not. */
	double missed() {
		return this.missed;
	}

	/** Share of what is asked that no market speaks of. */
	double unknown() {
		return this.unknown;
	}

	double feature(Feature feature) {
		return this.features[feature.column()];
	}

	/**
	 * What its score was made from.
	 * @return the features in the order of {@link Feature}
	 */
	public double[] features() {
		return this.features.clone();
	}

	/**
	 * The features by name.
	 * @return those that are not zero
	 */
	public Map<Feature, Double> reasons() {
		Map<Feature, Double> reasons = new EnumMap<>(Feature.class);
		Arrays.stream(Feature.values())
			.filter((feature) -> feature(feature) != 0)
			.forEach((feature) -> reasons.put(feature, feature(feature)));
		return reasons;
	}

	/**
	 * Whether this and another one are about the same event.
	 * @param other another candidate
	 * @return whether they have the event in common, or look as if
	 */
	public boolean isSiblingOf(Ranked other) {
		Entry a = this.entry;
		Entry b = other.entry;
		if (a.listing().event() != null && b.listing().event() != null) {
			return a.listing().event().equals(b.listing().event());
		}
		return a.template().equals(b.template()) || alike(a, b);
	}

	private static boolean alike(Entry a, Entry b) {
		long common = a.wordSet().stream().filter(b.wordSet()::contains).count();
		long all = a.wordSet().size() + b.wordSet().size() - common;
		return 2 * common >= all || (3 * common >= all && Objects.equals(a.end(), b.end()));
	}

}
