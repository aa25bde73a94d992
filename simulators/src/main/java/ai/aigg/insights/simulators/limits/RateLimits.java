package ai.aigg.insights.simulators.limits;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The limits in force, if they are on.
 */
@Component
class RateLimits {

	static final String PUBLISHED = "published";

	static final String OFF = "off";

	private final AtomicLong delayed = new AtomicLong();

	private final AtomicLong refused = new AtomicLong();

	private volatile Map<Limit, Bucket> buckets = Map.of();

	RateLimits(Environment environment) {
		set(environment.getProperty("aigg.simulators.limits", OFF));
	}

	/**
	 * Switches all limits, which begin anew.
	 * @throws IllegalArgumentException when it is neither on nor off
	 */
	final void set(String limits) {
		Map<Limit, Bucket> anew = new EnumMap<>(Limit.class);
		switch (limits.toLowerCase(Locale.ROOT)) {
			case PUBLISHED ->
				Arrays.stream(Limit.values()).forEach((limit) -> anew.put(limit, new Bucket(limit.perTenSeconds())));
			case OFF -> {
			}
			default -> throw new IllegalArgumentException("'limits' must be published or off.");
		}
		this.delayed.set(0);
		this.refused.set(0);
		this.buckets = anew;
	}

	/** How long a request has to wait; nothing when it is turned away. */
	Optional<Duration> take(String path) {
		Map<Limit, Bucket> current = this.buckets;
		if (current.isEmpty()) {
			return Optional.of(Duration.ZERO);
		}
		Duration longest = Duration.ZERO;
		for (Limit limit : Limit.of(path)) {
			Bucket bucket = current.get(limit);
			Optional<Duration> wait = (bucket != null) ? bucket.take(System.nanoTime()) : Optional.of(Duration.ZERO);
			if (wait.isEmpty()) {
				this.refused.incrementAndGet();
				return wait;
			}
			longest = (wait.get().compareTo(longest) > 0) ? wait.get() : longest;
		}
		if (longest.isPositive()) {
			this.delayed.incrementAndGet();
		}
		return Optional.of(longest);
	}

	State state() {
		return new State(this.buckets.isEmpty() ? OFF : PUBLISHED, this.delayed.get(), this.refused.get());
	}

	/**
	 * What an operator sees.
	 *
	 * @param limits whether they are on
	 * @param delayed requests that had to wait since then
	 * @param refused requests that were turned away
	 */
	record State(String limits, long delayed, long refused) {
	}

}
