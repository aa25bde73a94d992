package ai.aigg.insights.analysis.coherence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Makes numbers rise with the least squared change: neighbours that fall are replaced by
 * their mean until none falls.
 */
final class Rising {

	private Rising() {
	}

	static List<BigDecimal> fit(List<BigDecimal> values) {
		Deque<Block> blocks = new ArrayDeque<>();
		for (BigDecimal value : values) {
			Block block = new Block(value, 1);
			while (!blocks.isEmpty() && blocks.getLast().isAbove(block)) {
				block = blocks.removeLast().with(block);
			}
			blocks.addLast(block);
		}
		List<BigDecimal> fitted = new ArrayList<>();
		blocks.forEach((block) -> fitted.addAll(Collections.nCopies(block.count(), block.mean())));
		return fitted;
	}

	/**
	 * Neighbours with one mean.
	 *
	 * @param sum of the values
	 * @param count how many
	 */
	private record Block(BigDecimal sum, int count) {

		BigDecimal mean() {
			return this.sum.divide(BigDecimal.valueOf(this.count), MathContext.DECIMAL64);
		}

		/** Compared without dividing, which is exact. */
		boolean isAbove(Block next) {
			return this.sum.multiply(BigDecimal.valueOf(next.count))
				.compareTo(next.sum.multiply(BigDecimal.valueOf(this.count))) > 0;
		}

		Block with(Block next) {
			return new Block(this.sum.add(next.sum), this.count + next.count);
		}

	}

}
