package ai.aigg.insights.simulators.x.webhook;

import java.time.Duration;

/**
 * How badly events are delivered.
 *
 * @param duplicateRate share that is sent twice
 * @param dropRate share that is never sent
 * @param reorderRate share that is held back, so that others overtake it
 * @param reorderBy how long it is held back at most
 * @param delay how long all of them take
 * @param bothEvents whether a post that answers the bot and names it makes two events
 */
record Knobs(double duplicateRate, double dropRate, double reorderRate, Duration reorderBy, Duration delay,
		boolean bothEvents) {

	private static final Duration LONGEST = Duration.ofMinutes(10);

	static final Knobs USUAL = new Knobs(0, 0, 0, Duration.ofSeconds(2), Duration.ZERO, true);

	Knobs {
		if (!(isRate(duplicateRate) && isRate(dropRate) && isRate(reorderRate))) {
			throw new IllegalArgumentException("Rates must be 0 to 1.");
		}
		if (delay.isNegative() || delay.compareTo(LONGEST) > 0 || reorderBy.isNegative()
				|| reorderBy.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("'delay' and 'reorderBy' must be 0 to 10 minutes.");
		}
	}

	private static boolean isRate(double rate) {
		return rate >= 0 && rate <= 1;
	}

}
