package ai.aigg.insights.markets.matching.ranking;

import java.util.List;

import ai.aigg.insights.markets.matching.embedding.Embedder;

/**
 * How much more a text resembles a market than markets in general, in standard
 * deviations, the mean of all models.
 */
final class Likeness {

	private static final int SAMPLE = 2_000;

	private final PackedVector vector;

	private final double[] means = new double[Embedder.MODELS];

	private final double[] deviations = new double[Embedder.MODELS];

	Likeness(PackedVector vector, List<Entry> entries) {
		this.vector = vector;
		int step = Math.max(1, entries.size() / SAMPLE);
		for (int part = 0; part < Embedder.MODELS; part++) {
			double sum = 0;
			double squares = 0;
			int count = 0;
			for (int number = 0; number < entries.size(); number += step) {
				double product = vector.dot(entries.get(number).title(), part);
				sum += product;
				squares += product * product;
				count++;
			}
			this.means[part] = sum / Math.max(count, 1);
			double variance = squares / Math.max(count, 1) - this.means[part] * this.means[part];
			this.deviations[part] = Math.max(Math.sqrt(Math.max(variance, 0)), 1e-3);
		}
	}

	/**
	 * The first model's word alone, which takes half the time.
	 * @param entry a market
	 * @return standard deviations
	 */
	double atFirstSight(Entry entry) {
		return (this.vector.dot(entry.title(), 0) - this.means[0]) / this.deviations[0];
	}

	double of(Entry entry) {
		double sum = 0;
		for (int part = 0; part < Embedder.MODELS; part++) {
			sum += (this.vector.dot(entry.title(), part) - this.means[part]) / this.deviations[part];
		}
		return sum / Embedder.MODELS;
	}

	/** The mean cosine, which is comparable between texts. */
	double cosine(Entry entry) {
		double sum = 0;
		for (int part = 0; part < Embedder.MODELS; part++) {
			sum += this.vector.dot(entry.title(), part);
		}
		return sum / Embedder.MODELS;
	}

}
