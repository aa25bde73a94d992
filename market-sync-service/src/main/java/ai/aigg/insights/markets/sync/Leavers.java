package ai.aigg.insights.markets.sync;

import java.util.List;
import java.util.Set;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketCatalog;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.schema.events.MarketId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks up markets that have left the open set.
 */
@Component
class Leavers {

	private static final Logger log = LoggerFactory.getLogger(Leavers.class);

	private static final int BATCH = 100;

	private final Gamma gamma;

	private final MarketCatalog catalog;

	private final MarketStore store;

	Leavers(Gamma gamma, MarketCatalog catalog, MarketStore store) {
		this.gamma = gamma;
		this.catalog = catalog;
		this.store = store;
	}

	/**
	 * Looks them up after a complete sweep. Absence alone closes none: one that Gamma
	 * does not call closed stays as it is.
	 * @param seen what the sweep held
	 * @param limit the most markets to look up
	 */
	void lookUp(Set<MarketId> seen, int limit) {
		List<MarketId> ids = this.catalog.openBut(seen, limit);
		int closed = 0;
		for (int from = 0; from < ids.size(); from += BATCH) {
			List<Market> found = this.gamma.closedMarkets(ids.subList(from, Math.min(from + BATCH, ids.size())));
			this.store.store(found);
			closed += found.size();
		}
		if (!ids.isEmpty()) {
			log.info("Looked up {} markets that were absent; {} are closed", ids.size(), closed);
		}
	}

}
