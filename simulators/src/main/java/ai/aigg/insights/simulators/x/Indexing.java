package ai.aigg.insights.simulators.x;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.Seed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides when timelines show a post: after the usual delay, and some of them later, out
 * of order.
 */
@Component
class Indexing {

	private final SplittableRandom random;

	private Knobs knobs;

	Indexing(XSettings settings, Seed seed) {
		this.random = seed.random("x index");
		this.knobs = new Knobs(settings.indexDelay(), settings.indexDelay(), 0, Duration.ZERO);
	}

	synchronized Knobs knobs() {
		return this.knobs;
	}

	synchronized Knobs set(Knobs wanted) {
		this.knobs = wanted;
		return wanted;
	}

	/** Milliseconds of the epoch from which a post is listed. */
	synchronized long listedAt(Instant posted, boolean byBot, @Nullable Duration after) {
		Duration delay = (after != null) ? after : byBot ? this.knobs.timeline() : this.knobs.mentions();
		boolean late = after == null && this.knobs.lateRate() > 0 && this.random.nextDouble() < this.knobs.lateRate();
		return posted.plus(late ? delay.plus(this.knobs.lateBy()) : delay).toEpochMilli();
	}

	/**
	 * How late posts are listed from now on.
	 *
	 * @param mentions the usual delay of what people post
	 * @param timeline the usual delay of what the bot posts
	 * @param lateRate share of the posts that are late, 0 to 1
	 * @param lateBy how much later these are
	 */
	record Knobs(Duration mentions, Duration timeline, double lateRate, Duration lateBy) {

		private static final Duration LONGEST = Duration.ofHours(1);

		Knobs {
			check(mentions, "mentions");
			check(timeline, "timeline");
			check(lateBy, "lateBy");
			if (!(lateRate >= 0 && lateRate <= 1)) {
				throw new IllegalArgumentException("'lateRate' must be 0 to 1.");
			}
		}

		private static void check(Duration delay, String name) {
			if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
				throw new IllegalArgumentException("'" + name + "' must be 0 seconds to 1 hour.");
			}
		}

	}

}
