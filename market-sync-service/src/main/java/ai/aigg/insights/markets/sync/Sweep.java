package ai.aigg.insights.markets.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.catalog.Stored;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.gamma.GammaException;
import ai.aigg.insights.markets.gamma.GammaPage;
import ai.aigg.insights.markets.gamma.MarketList;
import ai.aigg.insights.markets.progress.RunKind;
import ai.aigg.insights.markets.progress.RunRecord;
import ai.aigg.insights.markets.progress.SyncProgress;
import ai.aigg.insights.markets.progress.SyncRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
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

	private final SweepPlan plan;

	private final SyncRuns runs;

	private final SyncProgress progress;

	private final SyncMetrics metrics;

	private final SyncSettings settings;

	private final ApplicationEventPublisher events;

	Sweep(Gamma gamma, MarketStore store, Leavers leavers, SweepPlan plan, SyncRuns runs, SyncProgress progress,
			SyncMetrics metrics, SyncSettings settings, ApplicationEventPublisher events) {
		this.gamma = gamma;
		this.store = store;
		this.leavers = leavers;
		this.plan = plan;
		this.runs = runs;
		this.progress = progress;
		this.metrics = metrics;
		this.settings = settings;
		this.events = events;
	}

	/**
	 * Sweeps once.
	 * @param stopping asked between pages: whether to leave it at that
	 * @return whether the whole open set was read
	 */
	boolean run(BooleanSupplier stopping) {
		return new Run(this.plan.lists(), stopping).run();
	}

	/**
	 * One sweep under way.
	 */
	private final class Run {

		private final List<MarketList> lists;

		private final BooleanSupplier stopping;

		private final RunRecord record;

		private final Seen seen = new Seen();

		Run(List<MarketList> lists, BooleanSupplier stopping) {
			this.lists = lists;
			this.stopping = stopping;
			this.record = Sweep.this.runs.begin(RunKind.SWEEP, lists.size() == 1);
			Sweep.this.progress.lastComplete(RunKind.SWEEP).ifPresent((run) -> this.record.expect(run.tally().seen()));
		}

		boolean run() {
			try (PageFeed feed = feed()) {
				if (!storeAll(feed)) {
					return incomplete("stopped");
				}
				return judge();
			}
			catch (GammaException | SweepLateException ex) {
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
		}

		private PageFeed feed() {
			return new PageFeed(this.lists.stream()
				.map((list) -> Sweep.this.gamma.walk(list, Sweep.this.settings.maxPages()))
				.toList(), Sweep.this.settings.pagesPerWrite());
		}

		private boolean storeAll(PageFeed feed) throws InterruptedException {
			List<GammaPage> pages = feed.take(Sweep.this.settings.pagesPerWrite(), timeLeft());
			while (!pages.isEmpty()) {
				if (this.stopping.getAsBoolean()) {
					return false;
				}
				storePages(pages);
				pages = feed.take(Sweep.this.settings.pagesPerWrite(), timeLeft());
			}
			return true;
		}

		private void storePages(List<GammaPage> pages) {
			List<Market> markets = pages.stream().flatMap((page) -> page.markets().stream()).toList();
			int skipped = pages.stream().mapToInt(GammaPage::skipped).sum();
			Stored stored = Sweep.this.store.store(markets);
			this.seen.add(markets);
			this.record.add(pages.size(), skipped, stored);
			Sweep.this.metrics.stored(pages.size(), skipped, stored);
		}

		private Duration timeLeft() {
			Duration left = Sweep.this.settings.deadline().minus(this.record.duration());
			if (!left.isPositive()) {
				throw new SweepLateException();
			}
			return left;
		}

		private boolean judge() {
			int listed = this.seen.markets().size();
			Leavers.Found found = Sweep.this.leavers.lookUp(this.seen, Sweep.this.settings.maxLookups());
			OptionalLong openEvents = Sweep.this.gamma.openEvents();
			Optional<String> objection = new Completeness(Sweep.this.settings.tolerance())
				.objection(listed + found.undated(), found.unproven(), this.seen.eventCount(), openEvents);
			Sweep.this.metrics.covered(listed + found.absent() - found.closed(), this.seen.markets().size());
			if (objection.isPresent()) {
				return incomplete(objection.get());
			}
			Sweep.this.store.expire();
			return complete(openEvents.isPresent() ? "" : "; no independent count of events was to be had");
		}

		private boolean complete(String remark) {
			this.record.complete(remark.isEmpty() ? null : remark.substring(2));
			Sweep.this.metrics.swept("complete", this.record.duration());
			log.info("Sweep complete: {} markets on {} pages of {} lists, {} changed, {} skipped, {} ms{}",
					this.record.tally().seen(), this.record.tally().pages(), this.lists.size(),
					this.record.tally().changed(), this.record.tally().skipped(), this.record.duration().toMillis(),
					remark);
			Sweep.this.events.publishEvent(new SweepCompleted());
			return true;
		}

		private boolean incomplete(String reason) {
			this.record.incomplete(reason);
			Sweep.this.metrics.swept("incomplete", this.record.duration());
			log.warn("Sweep incomplete after {} pages: {}", this.record.tally().pages(), reason);
			return false;
		}

	}

}
