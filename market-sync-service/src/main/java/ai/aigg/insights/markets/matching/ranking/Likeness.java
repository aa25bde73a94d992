package ai.aigg.insights.markets.matching.ranking;

import java.util.List;
import java.util.Objects;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import org.jspecify.annotations.Nullable;

/**
 * How much more a text resembles a market than markets in general, in standard
 * deviations, the mean of all models.
 */
final class Likeness {

	private final @Nullable PackedVector vector;

	private final double[] means = new double[Embedder.MODELS];

	private final double[] deviations = new double[Embedder.MODELS];

	/**
	 * Compares a text with some markets.
	 * @param vector of the text, or {@code null} when only its words are known
	 * @param sample what is usual among markets
	 */
	Likeness(@Nullable PackedVector vector, List<Entry> sample) {
		this.vector = vector;
		for (int part = 0; vector != null && part < Embedder.MODELS; part++) {
			double sum = 0;
			double squares = 0;
			for (Entry entry : sample) {
				double product = vector.dot(entry.title(), part);
				sum += product;
				squares += product * product;
			}
			int count = Math.max(sample.size(), 1);
			this.means[part] = sum / count;
			double variance = squares / count - this.means[part] * this.means[part];
			this.deviations[part] = Math.max(Math.sqrt(Math.max(variance, 0)), 1e-3);
		}
	}

	/** The vector of the text. */
	PackedVector vector() {
		return Objects.requireNonNull(this.vector, "only the words are known");
	}

	double of(Entry entry) {
		double sum = 0;
		for (int part = 0; this.vector != null && part < Embedder.MODELS; part++) {
			sum += (this.vector.dot(entry.title(), part) - this.means[part]) / this.deviations[part];
		}
		return sum / Embedder.MODELS;
	}

	/** The mean cosine, which is comparable between texts. */
	double cosine(Entry entry) {
		double sum = 0;
		for (int part = 0; this.vector != null && part < Embedder.MODELS; part++) {
			sum += this.vector.dot(entry.title(), part);
		}
		return sum / Embedder.MODELS;
	}

}
