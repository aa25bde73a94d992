package ai.aigg.insights.markets.matching.ranking;

import java.util.Collection;
import java.util.List;

/**
 * A bit per number of each vector, which tells in a hundredth of the time which of many
 * vectors may be near: those that lie on the same side of most numbers' means.
 */
final class Signs {

	private final float[] centre;

	private final int words;

	private final long[] bits;

	Signs(List<PackedVector> vectors, float[] centre) {
		this.centre = centre;
		this.words = vectors.isEmpty() ? 0 : vectors.getFirst().signWords();
		this.bits = new long[vectors.size() * this.words];
		for (int number = 0; number < vectors.size(); number++) {
			vectors.get(number).signs(centre, this.bits, number * this.words);
		}
	}

	/**
	 * The mean of vectors.
	 * @param vectors the vectors, all of one length
	 * @return as long as they are; empty without any
	 */
	static float[] centre(Collection<PackedVector> vectors) {
		if (vectors.isEmpty()) {
			return new float[0];
		}
		float[] sum = new float[vectors.iterator().next().length()];
		vectors.forEach((vector) -> vector.addTo(sum));
		for (int at = 0; at < sum.length; at++) {
			sum[at] /= vectors.size();
		}
		return sum;
	}

	/**
	 * Adds up for every vector the numbers that lie on another side; those that are far
	 * from the centre in what is looked for count three times.
	 * @param vector what is looked for
	 * @return the sums in the order of the vectors
	 */
	short[] distances(PackedVector vector) {
		if (this.words == 0) {
			return new short[0];
		}
		long[] asked = new long[this.words];
		vector.signs(this.centre, asked, 0);
		long[] far = new long[this.words];
		vector.far(this.centre, far);
		short[] distances = new short[this.bits.length / this.words];
		fill(asked, far, this.bits, distances);
		return distances;
	}

	/** Apart and plain, so that the compiler makes vector instructions of it. */
	private static void fill(long[] asked, long[] far, long[] bits, short[] distances) {
		int words = asked.length;
		for (int number = 0; number < distances.length; number++) {
			int from = number * words;
			int other = 0;
			int farther = 0;
			for (int word = 0; word < words; word++) {
				long differs = asked[word] ^ bits[from + word];
				other += Long.bitCount(differs);
				farther += Long.bitCount(differs & far[word]);
			}
			distances[number] = (short) (other + 2 * farther);
		}
	}

}
