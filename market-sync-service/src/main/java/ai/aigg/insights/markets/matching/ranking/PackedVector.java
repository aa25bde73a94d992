package ai.aigg.insights.markets.matching.ranking;

import java.nio.ByteBuffer;

/**
 * A vector in a byte per number.
 */
public final class PackedVector {

	private static final int GREATEST = 127;

	/** The numbers as shares of the scale of their part. */
	private final byte[] bytes;

	/** What a byte's unit is worth, one for each part. */
	private final float[] scales;

	private PackedVector(byte[] bytes, float[] scales) {
		this.bytes = bytes;
		this.scales = scales;
	}

	/**
	 * Packs a vector.
	 * @param vector the parts, one after the other
	 * @param parts how many there are
	 * @return the packed vector
	 */
	public static PackedVector of(float[] vector, int parts) {
		int length = vector.length / parts;
		byte[] bytes = new byte[vector.length];
		float[] scales = new float[parts];
		for (int part = 0; part < parts; part++) {
			float greatest = 1e-9f;
			for (int at = part * length; at < (part + 1) * length; at++) {
				greatest = Math.max(greatest, Math.abs(vector[at]));
			}
			scales[part] = greatest / GREATEST;
			for (int at = part * length; at < (part + 1) * length; at++) {
				bytes[at] = (byte) Math.round(vector[at] / scales[part]);
			}
		}
		return new PackedVector(bytes, scales);
	}

	/**
	 * Reads what {@link #toBytes()} wrote.
	 * @param stored the stored bytes
	 * @param parts how many parts there are
	 * @return the vector
	 */
	public static PackedVector read(byte[] stored, int parts) {
		ByteBuffer buffer = ByteBuffer.wrap(stored);
		float[] scales = new float[parts];
		for (int part = 0; part < parts; part++) {
			scales[part] = buffer.getFloat();
		}
		byte[] bytes = new byte[buffer.remaining()];
		buffer.get(bytes);
		return new PackedVector(bytes, scales);
	}

	/**
	 * Writes it.
	 * @return the scales and the numbers
	 */
	public byte[] toBytes() {
		ByteBuffer buffer = ByteBuffer.allocate(this.scales.length * Float.BYTES + this.bytes.length);
		for (float scale : this.scales) {
			buffer.putFloat(scale);
		}
		return buffer.put(this.bytes).array();
	}

	/**
	 * The product of one part with the same part of another vector.
	 * @param other a vector of the same make
	 * @param part which part, from 0
	 * @return the cosine, where both parts have length 1
	 */
	public float dot(PackedVector other, int part) {
		int length = this.bytes.length / this.scales.length;
		byte[] a = this.bytes;
		byte[] b = other.bytes;
		int sum = 0;
		// Plain, so that the compiler makes vector instructions of it where it can.
		for (int at = part * length; at < (part + 1) * length; at++) {
			sum += a[at] * b[at];
		}
		return sum * this.scales[part] * other.scales[part];
	}

	/**
	 * Adds its numbers to a sum.
	 * @param sum as long as the vector
	 */
	void addTo(float[] sum) {
		int length = this.bytes.length / this.scales.length;
		for (int at = 0; at < this.bytes.length; at++) {
			sum[at] += this.bytes[at] * this.scales[at / length];
		}
	}

	/** How many numbers it has. */
	int length() {
		return this.bytes.length;
	}

	/** How many words its signs take. */
	int signWords() {
		return (this.bytes.length + Long.SIZE - 1) / Long.SIZE;
	}

	/**
	 * Writes on which side of a centre each number lies, a bit per number.
	 * @param centre as long as the vector
	 * @param signs where the bits go
	 * @param from the first word that is written
	 */
	void signs(float[] centre, long[] signs, int from) {
		int length = this.bytes.length / this.scales.length;
		for (int at = 0; at < this.bytes.length; at++) {
			if (this.bytes[at] * this.scales[at / length] > centre[at]) {
				signs[from + at / Long.SIZE] |= 1L << at;
			}
		}
	}

	/**
	 * Writes which numbers lie farther from a centre than those of their part do in the
	 * mean, a bit per number.
	 * @param centre as long as the vector
	 * @param far where the bits go
	 */
	void far(float[] centre, long[] far) {
		int length = this.bytes.length / this.scales.length;
		for (int part = 0; part < this.scales.length; part++) {
			double sum = 0;
			for (int at = part * length; at < (part + 1) * length; at++) {
				sum += Math.abs(this.bytes[at] * this.scales[part] - centre[at]);
			}
			for (int at = part * length; at < (part + 1) * length; at++) {
				if (Math.abs(this.bytes[at] * this.scales[part] - centre[at]) > sum / length) {
					far[at / Long.SIZE] |= 1L << at;
				}
			}
		}
	}

}
