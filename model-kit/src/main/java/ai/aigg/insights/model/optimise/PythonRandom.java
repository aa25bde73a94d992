package ai.aigg.insights.model.optimise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Python's {@code random.Random}: the Mersenne Twister MT19937 with the same seeding and
 * the same ways to shuffle and draw, so that a seed picks what it picks in DSPy.
 */
final class PythonRandom {

	private static final int N = 624;

	private static final int M = 397;

	private static final int UPPER = 0x80000000;

	private static final int LOWER = 0x7fffffff;

	private static final int MATRIX = 0x9908b0df;

	private final int[] state = new int[N];

	private int index = N;

	/**
	 * Seeds it.
	 * @param seed 0 or more
	 */
	PythonRandom(int seed) {
		if (seed < 0) {
			throw new IllegalArgumentException("A seed is 0 or more, not " + seed);
		}
		initialise(19_650_218);
		int i = 1;
		// Python seeds by an array of 32-bit digits; such a seed has one.
		for (int k = N; k > 0; k--) {
			this.state[i] = (this.state[i] ^ ((this.state[i - 1] ^ (this.state[i - 1] >>> 30)) * 1_664_525)) + seed;
			i = next(i);
		}
		for (int k = N - 1; k > 0; k--) {
			this.state[i] = (this.state[i] ^ ((this.state[i - 1] ^ (this.state[i - 1] >>> 30)) * 1_566_083_941)) - i;
			i = next(i);
		}
		this.state[0] = UPPER;
	}

	private int next(int i) {
		if (i + 1 < N) {
			return i + 1;
		}
		this.state[0] = this.state[N - 1];
		return 1;
	}

	private void initialise(int seed) {
		this.state[0] = seed;
		for (int i = 1; i < N; i++) {
			this.state[i] = 1_812_433_253 * (this.state[i - 1] ^ (this.state[i - 1] >>> 30)) + i;
		}
	}

	/** {@code randint(low, high)}: both ends included. */
	int between(int low, int high) {
		return low + below(high - low + 1);
	}

	/** {@code shuffle(list)}, as a new list. */
	<T> List<T> shuffled(List<T> list) {
		List<T> shuffled = new ArrayList<>(list);
		for (int i = shuffled.size() - 1; i > 0; i--) {
			Collections.swap(shuffled, i, below(i + 1));
		}
		return shuffled;
	}

	/** {@code sample(list, count)}. */
	<T> List<T> sample(List<T> list, int count) {
		if (count < 0 || count > list.size()) {
			throw new IllegalArgumentException("%d of %d cannot be drawn".formatted(count, list.size()));
		}
		return (list.size() <= setSize(count)) ? sampleOfPool(list, count) : sampleBySet(list, count);
	}

	private <T> List<T> sampleOfPool(List<T> list, int count) {
		List<T> pool = new ArrayList<>(list);
		List<T> drawn = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int at = below(pool.size() - i);
			drawn.add(pool.get(at));
			pool.set(at, pool.get(pool.size() - i - 1));
		}
		return drawn;
	}

	private <T> List<T> sampleBySet(List<T> list, int count) {
		Set<Integer> taken = new HashSet<>();
		List<T> drawn = new ArrayList<>();
		while (drawn.size() < count) {
			int at = below(list.size());
			if (taken.add(at)) {
				drawn.add(list.get(at));
			}
		}
		return drawn;
	}

	/** Python decides by what a set would take in memory. */
	private static int setSize(int count) {
		int size = 21;
		return (count > 5) ? size + (int) Math.pow(4, Math.ceil(Math.log(count * 3.0) / Math.log(4))) : size;
	}

	private int below(int limit) {
		int bits = Integer.SIZE - Integer.numberOfLeadingZeros(limit);
		int drawn = bits(bits);
		while (drawn >= limit) {
			drawn = bits(bits);
		}
		return drawn;
	}

	private int bits(int count) {
		return next32() >>> (Integer.SIZE - count);
	}

	private int next32() {
		if (this.index >= N) {
			twist();
		}
		int y = this.state[this.index++];
		y ^= y >>> 11;
		y ^= (y << 7) & 0x9d2c5680;
		y ^= (y << 15) & 0xefc60000;
		return y ^ (y >>> 18);
	}

	private void twist() {
		for (int i = 0; i < N; i++) {
			int y = (this.state[i] & UPPER) | (this.state[(i + 1) % N] & LOWER);
			this.state[i] = this.state[(i + M) % N] ^ (y >>> 1) ^ (((y & 1) != 0) ? MATRIX : 0);
		}
		this.index = 0;
	}

}
