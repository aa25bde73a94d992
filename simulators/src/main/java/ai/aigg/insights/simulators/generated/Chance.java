package ai.aigg.insights.simulators.generated;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The seeded source of everything accidental: the same key and number always give the
 * same value, so nothing has to be stored to be found again.
 */
final class Chance {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	/** Periods in days, each a quarter of the one before, down to 84 seconds. */
	private static final double[] PERIODS = { 64, 16, 4, 1, 1.0 / 4, 1.0 / 16, 1.0 / 64, 1.0 / 256, 1.0 / 1024 };

	private static final double MILLIS_PER_DAY = 86_400_000.0;

	private final long seed;

	Chance(long seed) {
		this.seed = mix(seed);
	}

	/** A well-mixed number for a name. */
	static long key(String text) {
		long hash = 0xcbf29ce484222325L;
		for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
			hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
		}
		return mix(hash);
	}

	/** 64 evenly distributed bits. */
	long bits(long key, long number) {
		return mix(mix(key ^ this.seed) + number * GOLDEN);
	}

	/** Evenly distributed in [0, 1). */
	double unit(long key, long number) {
		return (bits(key, number) >>> 11) * 0x1.0p-53;
	}

	/** One of {@code bound} numbers from 0. */
	int pick(long key, long number, int bound) {
		return Math.floorMod(bits(key, number), bound);
	}

	/** About normal with mean 0 and deviation 1; never beyond 3. */
	double normal(long key, long number) {
		long bits = bits(key, number);
		double mask = 0x1FFFFF;
		double sum = (bits & 0x1FFFFF) / mask + ((bits >>> 21) & 0x1FFFFF) / mask + ((bits >>> 42) & 0x1FFFFF) / mask;
		return (sum - 1.5) * 2;
	}

	/**
	 * A random walk that can be entered anywhere: value noise over halving scales whose
	 * increments over a day deviate by about 1, bounded in the long run.
	 */
	double walk(long key, Instant at) {
		double days = at.toEpochMilli() / MILLIS_PER_DAY;
		double sum = 0;
		for (int octave = 0; octave < PERIODS.length; octave++) {
			double position = days / PERIODS[octave];
			long before = (long) Math.floor(position);
			double share = position - before;
			long line = key + (octave + 1) * GOLDEN;
			double left = normal(line, before);
			double right = normal(line, before + 1);
			sum += Math.sqrt(PERIODS[octave] / 2) * (left + (right - left) * share);
		}
		return sum;
	}

	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

}
