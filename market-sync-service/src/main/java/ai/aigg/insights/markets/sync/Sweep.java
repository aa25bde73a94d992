package ai.aigg.insights.markets.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.catalog.Stored;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.gamma.GammaException;
import ai.aigg.insights.markets.gamma.GammaPage;
import ai.aigg.insights.markets.gamma.MarketList;
import ai.aigg.insights.schema.events.MarketId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Reads the complete open set into the table. What an incomplete reading held is kept,
 * but nothing is concluded from what it did not hold.
 */
@Component
class Sweep {

	private static final Logger log = LoggerFactory.getLogger(Sweep.class);

	private final Gamma gamma;

	private final MarketStore store;

	private final Leavers leavers;

	private final SyncRuns runs;

	private final SyncMetrics metrics;

	private final SyncSettings settings;

	private final Clock clock;

	Sweep(Gamma gamma, MarketStore store, Leavers leavers, SyncRuns runs, SyncMetrics metrics, SyncSettings settings,
			Clock clock) {
		this.gamma = gamma;
		this.store = store;
		this.leavers = leavers;
		this.runs = runs;
		this.metrics = metrics;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Sweeps once.
	 * @param stopping asked between pages: whether to leave it at that
	 * @return whether the open set was read to its end
	 */
	boolean run(BooleanSupplier stopping) {
		return new Run(stopping).run();
	}

	/**
	 * One sweep under way.
	 */
	private final class Run {

		private final BooleanSupplier stopping;

		private final Instant started = Sweep.this.clock.instant();

		private final long id = Sweep.this.runs.begin(Sweep.this.settings.keepRuns());

		private final Set<MarketId> seen = new HashSet<>();

		private SweepTally tally = SweepTally.NOTHING;

		Run(BooleanSupplier stopping) {
			this.stopping = stopping;
		}

		boolean run() {
			try (PageFeed feed = new PageFeed(
					Sweep.this.gamma.walk(MarketList.open(), Sweep.this.settings.maxPages()))) {
				if (!storeAll(feed)) {
					return incomplete("stopped");
				}
				Sweep.this.leavers.lookUp(this.seen, Sweep.this.settings.maxLookups());
				Sweep.this.store.expire();
			}
			catch (GammaException ex) {
				return incomplete(String.valueOf(ex.getMessage()));
			}
			catch (InterruptedException ex) {
				// The record first: an interrupted thread gets no connection.
				boolean complete = incomplete("interrupted");
				Thread.currentThread().interrupt();
				return complete;
			}
			catch (RuntimeException ex) {
				incomplete("failed: " + ex.getMessage());
				throw ex;
			}
			return complete();
		}

		private boolean storeAll(PageFeed feed) throws InterruptedException {
			List<GammaPage> pages = feed.take(Sweep.this.settings.pagesPerWrite());
			while (!pages.isEmpty()) {
				if (this.stopping.getAsBoolean()) {
					return false;
				}
				storePages(pages);
				pages = feed.take(Sweep.this.settings.pagesPerWrite());
			}
			return true;
		}

		private void storePages(List<GammaPage> pages) {
			List<Market> markets = pages.stream().flatMap((page) -> page.markets().stream()).toList();
			int skipped = pages.stream().mapToInt(GammaPage::skipped).sum();
			Stored stored = Sweep.this.store.store(markets);
			markets.forEach((market) -> this.seen.add(market.id()));
			this.tally = this.tally.plus(pages.size(), skipped, stored);
			Sweep.this.metrics.stored(pages.size(), skipped, stored);
			Sweep.this.runs.progress(this.id, this.tally);
		}

		private boolean complete() {
			Sweep.this.runs.complete(this.id, this.tally);
			Sweep.this.metrics.swept("complete", duration());
			log.info("Sweep complete: {} markets on {} pages, {} changed, {} skipped, {} ms", this.tally.seen(),
					this.tally.pages(), this.tally.changed(), this.tally.skipped(), duration().toMillis());
			return true;
		}

		private boolean incomplete(String reason) {
			Sweep.this.runs.incomplete(this.id, this.tally, reason);
			Sweep.this.metrics.swept("incomplete", duration());
			log.warn("Sweep incomplete after {} pages: {}", this.tally.pages(), reason);
			return false;
		}

		private Duration duration() {
			return Duration.between(this.started, Sweep.this.clock.instant());
		}

	}

}
