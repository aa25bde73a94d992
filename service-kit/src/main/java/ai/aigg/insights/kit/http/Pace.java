package ai.aigg.insights.kit.http;

import java.io.IOException;
import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token buckets of one group of endpoints, refilled at a rate that follows the
 * upstream's latency.
 */
final class Pace {

	private static final Logger log = LoggerFactory.getLogger(Pace.class);

	/** A tenth of a second's worth at once at most: a smooth stream, not a burst. */
	private static final double BURST_SECONDS = 0.1;

	private static final double PRECISION = 1_000;

	private final String name;

	private final double perSecond;

	private final double background;

	private final Duration maxWait;

	private final LatencyWatch latency;

	private final Bucket all;

	private final Bucket waiting;

	private final Timer waits;

	private final Counter slowDowns;

	Pace(String upstream, PaceSettings.Group group, double share, PaceSettings settings, MeterRegistry meters) {
		this.name = upstream + group.path();
		this.perSecond = group.perSecond() * share;
		this.background = settings.background();
		this.maxWait = settings.maxWait();
		this.latency = new LatencyWatch(settings.slow());
		this.all = Bucket.builder().addLimit(limit(this.perSecond)).build();
		this.waiting = Bucket.builder().addLimit(limit(this.perSecond * this.background)).build();
		String[] tags = { "upstream", upstream, "group", group.path() };
		this.waits = Timer.builder("upstream.pace.waits")
			.description("How long calls waited for their turn")
			.tags(tags)
			.register(meters);
		this.slowDowns = Counter.builder("upstream.pace.slowdowns")
			.description("How often the rate was halved because the upstream was slow or refused")
			.tags(tags)
			.register(meters);
		Gauge.builder("upstream.pace.rate", this, Pace::rate)
			.description("Calls a second that are allowed now")
			.tags(tags)
			.register(meters);
	}

	private static Bandwidth limit(double perSecond) {
		return Bandwidth.builder()
			.capacity(Math.max(1, (long) (perSecond * BURST_SECONDS)))
			.refillGreedy(Math.max(1, Math.round(perSecond * PRECISION)), Duration.ofSeconds((long) PRECISION))
			.initialTokens(1)
			.build();
	}

	/**
	 * Waits for a turn.
	 * @param canWait whether the call takes from the part for background work as well
	 * @throws UpstreamUnavailableException when none comes in time
	 */
	void await(boolean canWait) throws IOException {
		long start = System.nanoTime();
		try {
			boolean turn = (!canWait || this.waiting.asBlocking().tryConsume(1, this.maxWait))
					&& this.all.asBlocking().tryConsume(1, this.maxWait);
			if (!turn) {
				throw new UpstreamUnavailableException(
						"%s has no room for another call within %s".formatted(this.name, this.maxWait));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted before the call of " + this.name, ex);
		}
		finally {
			this.waits.record(Duration.ofNanos(System.nanoTime() - start));
		}
	}

	/**
	 * Looks at an answer.
	 * @param duration from the call to the answer's first byte
	 * @param refused whether the upstream said that we are too fast
	 */
	void answered(Duration duration, boolean refused) {
		switch (this.latency.answered(duration, refused)) {
			case SLOWER -> {
				this.slowDowns.increment();
				adapt();
				log.warn("{} is {}: {} calls a second from now on", this.name, refused ? "refusing" : "slow",
						"%.2f".formatted(rate()));
			}
			case FASTER -> adapt();
			case NONE -> {
			}
		}
	}

	private void adapt() {
		replace(this.all, rate());
		replace(this.waiting, rate() * this.background);
	}

	private static void replace(Bucket bucket, double perSecond) {
		bucket.replaceConfiguration(BucketConfiguration.builder().addLimit(limit(perSecond)).build(),
				TokensInheritanceStrategy.AS_IS);
	}

	double rate() {
		return this.perSecond * this.latency.part();
	}

}
