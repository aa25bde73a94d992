package ai.aigg.insights.markets.backfill;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import ai.aigg.insights.markets.catalog.Stored;
import ai.aigg.insights.markets.clob.Clob;
import ai.aigg.insights.markets.clob.ClobException;
import ai.aigg.insights.markets.progress.RunKind;
import ai.aigg.insights.markets.progress.RunRecord;
import ai.aigg.insights.markets.progress.SyncRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads CLOB's list of all markets, several pages at once, and stores those that are not
 * known yet. What was read is never read again, except for the last page, which grows.
 */
@Component
class Backfill {

	private static final Logger log = LoggerFactory.getLogger(Backfill.class);

	private final Clob clob;

	private final BackfillPages pages;

	private final SyncRuns runs;

	private final BackfillSettings settings;

	private final Clock clock;

	Backfill(@Qualifier("backgroundClob") Clob clob, BackfillPages pages, SyncRuns runs, BackfillSettings settings,
			Clock clock) {
		this.clob = clob;
		this.pages = pages;
		this.runs = runs;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Reads what was not read yet.
	 * @param stopping asked between pages: whether to leave it at that
	 * @return whether the list was read to its end
	 * @throws InterruptedException when the thread is to end
	 */
	boolean run(BooleanSupplier stopping) throws InterruptedException {
		RunRecord record = this.runs.begin(RunKind.BACKFILL, false);
		ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
		try {
			Set<Long> done = this.pages.done();
			expect(record, done);
			if (!readAll(readers, done, record, stopping)) {
				record.incomplete("stopped");
				return false;
			}
			record.complete(null);
			log.info("Backfill complete: {} markets on {} pages, {} of them new, {} unusable, {} ms",
					record.tally().seen(), record.tally().pages(), record.tally().changed(), record.tally().skipped(),
					record.duration().toMillis());
			return true;
		}
		catch (ClobException ex) {
			record.incomplete(String.valueOf(ex.getMessage()));
			log.warn("Backfill stops after {} pages and goes on later: {}", record.tally().pages(), ex.getMessage());
			return false;
		}
		catch (RuntimeException ex) {
			record.incomplete("failed: " + ex.getMessage());
			throw ex;
		}
		finally {
			readers.shutdownNow();
		}
	}

	private void expect(RunRecord record, Set<Long> done) {
		long known = done.stream().mapToLong(Long::longValue).max().orElse(0);
		new Extent(this.clob).estimate(known).ifPresent((rows) -> record.expect(rows - this.pages.rowsDone()));
	}

	/** Stores pages in their order while the next ones are being read. */
	private boolean readAll(ExecutorService readers, Set<Long> done, RunRecord record, BooleanSupplier stopping)
			throws InterruptedException {
		Deque<Future<Stride>> ahead = new ArrayDeque<>();
		long next = 0;
		while (true) {
			while (ahead.size() < this.settings.parallel()) {
				long offset = next;
				if (!done.contains(offset)) {
					ahead.add(readers.submit(() -> Stride.read(this.clob, offset)));
				}
				next += Clob.PAGE_SIZE;
			}
			if (stopping.getAsBoolean()) {
				return false;
			}
			Stride page = get(ahead.remove());
			store(page, record);
			if (page.last()) {
				return true;
			}
		}
	}

	private static Stride get(Future<Stride> page) throws InterruptedException {
		try {
			return page.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
	}

	private void store(Stride page, RunRecord record) {
		Stored stored = this.pages.store(page,
				page.markets().stream().map((market) -> ClobMarkets.market(market, this.clock.instant())).toList());
		record.add(1, page.skipped(), stored);
	}

}
