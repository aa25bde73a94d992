package ai.aigg.insights.markets.catalog;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the writers of markets take turns, so that a lower change number never commits
 * after a higher one (RATIONALE.md).
 */
@Component
class MarketTurns {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	MarketTurns(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Waits for its turn, which ends with the transaction. */
	void take() {
		// To be released by the commit, when its changes can be seen.
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('polymarket_markets.write'))").query((row) -> {
		});
	}

	/**
	 * Tells the publication, once the transaction has committed.
	 * @param added how many markets are new
	 * @param changed how many changed in a way that consumers can see
	 */
	void announce(int added, int changed) {
		if (changed > 0) {
			this.events.publishEvent(new MarketsChanged(added, changed));
		}
	}

}
