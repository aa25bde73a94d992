package ai.aigg.insights.markets.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.markets.catalog.PriceStore;
import ai.aigg.insights.markets.catalog.PriceUpdate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * Writes changes in batches. What cannot be written waits, is overtaken by what is newer
 * and is tried again.
 */
@Component
class PriceWriter {

	private final Conflator conflator;

	private final PriceStore store;

	private final LiveSettings settings;

	private final Clock clock;

	private final Counter written;

	private final Timer delay;

	PriceWriter(PriceStore store, LiveSettings settings, Clock clock, MeterRegistry meters) {
		// The hot set may change while nothing can be written.
		this.conflator = new Conflator(settings.interval(), Math.max(2 * settings.hotMarkets(), 1));
		this.store = store;
		this.settings = settings;
		this.clock = clock;
		this.written = Counter.builder("markets.live.written")
			.description("Prices handed to PostgreSQL and committed")
			.register(meters);
		this.delay = Timer.builder("markets.live.delay")
			.description("From a price's frame to its committed row")
			.serviceLevelObjectives(millis(50), millis(100), millis(250), millis(500), millis(1_000), millis(1_250),
					millis(2_500), millis(10_000))
			.register(meters);
		FunctionCounter.builder("markets.live.conflated", this.conflator, Conflator::merged)
			.description("Prices that a later one of the same market overtook before they were written")
			.register(meters);
		Gauge.builder("markets.live.waiting", this.conflator, Conflator::size)
			.description("Markets whose newest price is not written yet")
			.register(meters);
	}

	private static Duration millis(int millis) {
		return Duration.ofMillis(millis);
	}

	/**
	 * Takes a change; it is written soon.
	 * @param update the change
	 */
	void offer(PriceUpdate update) {
		this.conflator.offer(update);
	}

	/**
	 * Writes what may be written now.
	 * @return whether there may be more
	 */
	boolean write() {
		List<PriceUpdate> batch = this.conflator.drain(this.clock.instant(), this.settings.batch());
		if (batch.isEmpty()) {
			return false;
		}
		store(batch);
		return batch.size() == this.settings.batch();
	}

	/**
	 * Writes all that waits, for this instance stops.
	 */
	void writeAll() {
		List<PriceUpdate> all = this.conflator.drainAll();
		for (int from = 0; from < all.size(); from += this.settings.batch()) {
			store(all.subList(from, Math.min(from + this.settings.batch(), all.size())));
		}
	}

	private void store(List<PriceUpdate> batch) {
		boolean stored = false;
		try {
			this.store.store(batch);
			stored = true;
		}
		finally {
			if (!stored) {
				this.conflator.giveBack(batch);
			}
		}
		Instant now = this.clock.instant();
		this.written.increment(batch.size());
		batch.forEach((update) -> this.delay.record(Duration.between(update.at(), now)));
	}

}
