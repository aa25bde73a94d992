package ai.aigg.insights.markets.backfill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.catalog.Stored;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.gamma.GammaException;
import ai.aigg.insights.markets.gamma.GammaPage;
import ai.aigg.insights.markets.gamma.MarketList;
import ai.aigg.insights.markets.gamma.MarketWalk;
import ai.aigg.insights.markets.progress.RunKind;
import ai.aigg.insights.markets.progress.RunRecord;
import ai.aigg.insights.markets.progress.SyncRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Asks Gamma about markets that only CLOB has told of: the most traded closed ones first,
 * then the rest, those that ended last first. Everything asked is a step that need not be
 * repeated.
 */
@Component
class Enrichment {

	private static final Logger log = LoggerFactory.getLogger(Enrichment.class);

	private final Gamma gamma;

	private final MarketStore store;

	private final EnrichmentState state;

	private final SyncRuns runs;

	private final BackfillSettings settings;

	Enrichment(@Qualifier("backgroundGamma") Gamma gamma, MarketStore store, EnrichmentState state, SyncRuns runs,
			BackfillSettings settings) {
		this.gamma = gamma;
		this.store = store;
		this.state = state;
		this.runs = runs;
		this.settings = settings;
	}

	/**
	 * Whether there is something to ask.
	 * @return {@code false} when Gamma has named all that it knows
	 */
	boolean isDue() {
		return !this.state.nextUnnamed(this.settings.askAgain(), 1).isEmpty();
	}

	/**
	 * Asks until there is nothing left to ask.
	 * @param stopping asked between steps: whether to leave it at that
	 * @return whether everything was asked
	 * @throws InterruptedException when the thread is to end
	 */
	boolean run(BooleanSupplier stopping) throws InterruptedException {
		RunRecord record = this.runs.begin(RunKind.ENRICHMENT, false);
		record.expect(this.state.unnamed(this.settings.askAgain()));
		try {
			boolean complete = readMostTraded(record, stopping) && nameAll(record, stopping);
			if (complete) {
				record.complete(null);
				log.info("Enrichment complete: {} markets in {} steps, {} unknown to Gamma, {} ms",
						record.tally().seen(), record.tally().pages(), record.tally().skipped(),
						record.duration().toMillis());
			}
			else {
				record.incomplete("stopped");
			}
			return complete;
		}
		catch (GammaException ex) {
			record.incomplete(String.valueOf(ex.getMessage()));
			log.warn("Enrichment stops after {} steps and goes on later: {}", record.tally().pages(), ex.getMessage());
			return false;
		}
		catch (RuntimeException ex) {
			record.incomplete("failed: " + ex.getMessage());
			throw ex;
		}
	}

	private boolean readMostTraded(RunRecord record, BooleanSupplier stopping) {
		EnrichmentState.VolumePages done = this.state.volumePages();
		if (done.done() || done.pages() >= this.settings.volumePages()) {
			return true;
		}
		MarketWalk walk = this.gamma.walk(MarketList.mostTraded(), this.settings.volumePages() - done.pages() + 1,
				done.cursor());
		int pages = done.pages();
		try {
			for (Optional<GammaPage> page = walk.next(); page.isPresent(); page = walk.next()) {
				record.add(1, page.get().skipped(), this.store.store(page.get().markets()));
				pages++;
				String cursor = page.get().nextCursor();
				boolean enough = cursor == null || pages >= this.settings.volumePages();
				this.state.save(new EnrichmentState.VolumePages(cursor, pages, enough));
				if (enough) {
					return true;
				}
				if (stopping.getAsBoolean()) {
					return false;
				}
			}
			return true;
		}
		catch (GammaException ex) {
			if (pages == done.pages() && done.cursor() != null) {
				// An old cursor may have become void; the next time begins anew.
				this.state.save(new EnrichmentState.VolumePages(null, 0, false));
			}
			throw ex;
		}
	}

	private boolean nameAll(RunRecord record, BooleanSupplier stopping) throws InterruptedException {
		int step = Gamma.PAGE_SIZE * this.settings.parallelLookups();
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (List<String> ids = next(step); !ids.isEmpty(); ids = next(step)) {
				if (stopping.getAsBoolean()) {
					return false;
				}
				name(ids, callers, record);
			}
		}
		return true;
	}

	private List<String> next(int limit) {
		return this.state.nextUnnamed(this.settings.askAgain(), limit);
	}

	private void name(List<String> ids, ExecutorService callers, RunRecord record) throws InterruptedException {
		List<Callable<List<Market>>> calls = IntStream
			.iterate(0, (from) -> from < ids.size(), (from) -> from + Gamma.PAGE_SIZE)
			.mapToObj((from) -> ids.subList(from, Math.min(from + Gamma.PAGE_SIZE, ids.size())))
			.<Callable<List<Market>>>map((batch) -> () -> lookUp(batch))
			.toList();
		List<Market> found = new ArrayList<>();
		for (Future<List<Market>> call : callers.invokeAll(calls)) {
			found.addAll(get(call));
		}
		Stored stored = this.store.store(found);
		Collection<String> unknown = without(ids, found);
		this.state.asked(ids);
		record.add(calls.size(), unknown.size(),
				new Stored(stored.added(), stored.updated(), stored.unchanged() + unknown.size()));
	}

	/** One call finds either closed markets or open ones, never both. */
	private List<Market> lookUp(List<String> ids) {
		List<Market> found = new ArrayList<>(this.gamma.lookUpConditions(ids, true));
		found.addAll(this.gamma.lookUpConditions(without(ids, found), false));
		return found;
	}

	private static List<String> without(List<String> ids, List<Market> found) {
		var known = found.stream().map(Market::conditionId).collect(Collectors.toSet());
		return ids.stream().filter((id) -> !known.contains(id)).toList();
	}

	private static List<Market> get(Future<List<Market>> call) throws InterruptedException {
		try {
			return call.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
	}

}
