package ai.aigg.insights.simulators.generated;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A quote an operator put in the place of the generated one.
 *
 * @param quote bid and ask
 * @param from the world's time from which on it holds
 * @param times how often the market was repriced, this time included
 */
record Repricing(Quote quote, Instant from, int times) {

	/** The next one after a former one, if there was any. */
	static Repricing after(@Nullable Repricing former, Quote quote, Instant now) {
		return new Repricing(quote, now, (former != null) ? former.times + 1 : 1);
	}

	boolean holds(Instant at) {
		return !at.isBefore(this.from);
	}

	/** When the market last changed: later with each repricing, also within one tick. */
	Instant updated(Instant generated) {
		Instant latest = generated.isAfter(this.from) ? generated : this.from;
		return latest.plusNanos(this.times * 1_000L);
	}

}
