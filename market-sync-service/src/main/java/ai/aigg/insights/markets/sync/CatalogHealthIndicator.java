package ai.aigg.insights.markets.sync;

import ai.aigg.insights.markets.progress.SyncRuns;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether there is something to search in: a sweep has been complete at least once.
 */
@Component
class CatalogHealthIndicator extends AbstractHealthIndicator {

	private final SyncRuns runs;

	CatalogHealthIndicator(SyncRuns runs) {
		super("The record of sweeps cannot be read");
		this.runs = runs;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		this.runs.lastComplete()
			.ifPresentOrElse((ended) -> builder.up().withDetail("lastCompleteSweep", ended.toString()),
					() -> builder.down().withDetail("reason", notYet()));
	}

	private String notYet() {
		return this.runs.lastFailure()
			.map((detail) -> "No sweep of Polymarket has been complete yet; the last one ended early: " + detail)
			.orElse("The first sweep of Polymarket is under way; the log says how far it is");
	}

}
