package ai.aigg.insights.markets.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketCatalog;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.schema.events.MarketId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks up markets that a sweep did not hold.
 */
@Component
class Leavers {

	private static final Logger log = LoggerFactory.getLogger(Leavers.class);

	/**
	 * So often in a row Gamma has to know nothing of a market to be taken at its word.
	 */
	private static final int TIMES = 3;

	private final Gamma gamma;

	private final MarketCatalog catalog;

	private final MarketStore store;

	/** How often in a row Gamma knew a market neither as open nor as closed. */
	private Map<MarketId, Integer> unanswered = Map.of();

	Leavers(Gamma gamma, MarketCatalog catalog, MarketStore store) {
		this.gamma = gamma;
		this.catalog = catalog;
		this.store = store;
	}

	/**
	 * Looks up what is open here but was not held. Absence closes none: Gamma has to call
	 * it closed. Those that it calls open are stored and belong to the sweep; a window of
	 * end dates never holds the ones without.
	 * @param seen what the sweep held; gets what is found open
	 * @param limit the most markets to look up; the next sweep takes the rest
	 * @return what was found
	 */
	Found lookUp(Seen seen, int limit) {
		List<MarketId> absent = absent(seen.markets());
		List<MarketId> asked = absent.subList(0, Math.min(limit, absent.size()));
		Map<MarketId, Integer> silent = new HashMap<>();
		int closed = 0;
		int undated = 0;
		int missed = 0;
		for (List<MarketId> batch : Batches.of(asked, Gamma.PAGE_SIZE)) {
			List<Market> open = this.gamma.lookUp(batch, false);
			seen.add(open);
			Set<MarketId> found = open.stream().map(Market::id).collect(Collectors.toSet());
			List<MarketId> others = batch.stream().filter((id) -> !found.contains(id)).toList();
			List<Market> gone = this.gamma.lookUp(others, true);
			this.store.store(open);
			this.store.store(gone);
			gone.forEach((market) -> found.add(market.id()));
			batch.stream()
				.filter((id) -> !found.contains(id))
				.forEach((id) -> silent.put(id, this.unanswered.getOrDefault(id, 0) + 1));
			closed += gone.size();
			int dateless = (int) open.stream().filter((market) -> market.endDate() == null).count();
			undated += dateless;
			missed += open.size() - dateless;
		}
		this.unanswered = silent;
		int unknown = (int) silent.values().stream().filter((times) -> times >= TIMES).count();
		Found result = new Found(absent.size(), closed, undated, missed, absent.size() - closed - undated - unknown);
		if (!absent.isEmpty()) {
			log.info(
					"{} markets that are open here were not on the sweep: {} are closed, {} have no end date, "
							+ "{} are open all the same, {} are unknown to Gamma, {} were not asked about",
					absent.size(), closed, undated, missed, silent.size(), absent.size() - asked.size());
		}
		return result;
	}

	/** Those that Gamma knew nothing of come last, so that they never keep others out. */
	private List<MarketId> absent(Set<MarketId> seen) {
		List<MarketId> absent = new ArrayList<>(this.catalog.openBut(seen, Integer.MAX_VALUE));
		// What only CLOB lists has no id at Gamma to be on a sweep with.
		absent.removeIf((id) -> id.value().startsWith("0x"));
		absent.sort(Comparator.comparingInt((id) -> this.unanswered.getOrDefault(id, 0)));
		return absent;
	}

	/**
	 * What became of markets that a sweep did not hold.
	 *
	 * @param absent how many there were
	 * @param closed which Gamma calls closed
	 * @param undated which are open and have no end date
	 * @param missed which are open and should have been on the sweep
	 * @param unproven all but those that are closed, those without an end date, and those
	 * that Gamma has known nothing of for several sweeps
	 */
	record Found(int absent, int closed, int undated, int missed, int unproven) {
	}

}
