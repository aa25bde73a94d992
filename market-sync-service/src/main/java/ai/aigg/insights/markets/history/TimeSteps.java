package ai.aigg.insights.markets.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A time cut into steps; the last one ends with it and may be shorter.
 *
 * @param from the beginning
 * @param to the end, later than the beginning
 * @param step the length of a step, whole seconds
 */
public record TimeSteps(Instant from, Instant to, Duration step) {

	/** The most steps that are read at once. */
	public static final int MAX = 2_000;

	private static final Duration LONGEST = Duration.ofDays(366);

	/**
	 * Refuses what cannot be read.
	 * @throws IllegalArgumentException with a sentence for the caller
	 */
	public TimeSteps {
		if (!from.isBefore(to)) {
			throw new IllegalArgumentException("from (%s) must be earlier than to (%s)".formatted(from, to));
		}
		if (step.getSeconds() < 1 || step.getNano() != 0 || step.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("step must be whole seconds, a second to a year, not " + step);
		}
		long count = count(from, to, step);
		if (count > MAX) {
			throw new IllegalArgumentException(
					"%,d steps of %s are too many; ask for %,d at most: a longer step or a shorter time"
						.formatted(count, step, MAX));
		}
	}

	int count() {
		return Math.toIntExact(count(this.from, this.to, this.step));
	}

	/**
	 * Names the step at whose end a moment's price holds.
	 * @param moment not later than the end
	 * @return its place from 0; the first one for what was before the beginning
	 */
	int at(Instant moment) {
		return moment.isAfter(this.from) ? Math.toIntExact(count(this.from, moment, this.step)) - 1 : 0;
	}

	private static long count(Instant from, Instant to, Duration step) {
		Duration time = Duration.between(from, to);
		long whole = time.dividedBy(step);
		return time.equals(step.multipliedBy(whole)) ? whole : whole + 1;
	}

}
