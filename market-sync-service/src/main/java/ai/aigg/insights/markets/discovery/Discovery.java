package ai.aigg.insights.markets.discovery;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.live.NewMarketHeard;
import ai.aigg.insights.markets.progress.SyncRuns;
import ai.aigg.insights.schema.events.MarketId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for new markets every few seconds, and at once when one was heard of.
 */
@Component
@ConditionalOnProperty(name = "aigg.markets.discovery.enabled", matchIfMissing = true)
class Discovery implements LoopingComponent {

	private static final String LOCK = "polymarket_markets.discovery";

	private final NewestMarkets newest;

	private final HeardMarkets heard;

	private final Tokenless tokenless;

	private final Gamma gamma;

	private final MarketStore store;

	private final SyncRuns runs;

	private final SingleInstance instances;

	private final Counter found;

	private final SignalledLoop loop;

	Discovery(NewestMarkets newest, HeardMarkets heard, Tokenless tokenless, Gamma gamma, MarketStore store,
			SyncRuns runs, SingleInstance instances, DiscoverySettings settings, MeterRegistry meters) {
		this.newest = newest;
		this.heard = heard;
		this.tokenless = tokenless;
		this.gamma = gamma;
		this.store = store;
		this.runs = runs;
		this.instances = instances;
		this.found = Counter.builder("markets.discovery.found")
			.description("New markets that were found before a sweep held them")
			.register(meters);
		this.loop = new SignalledLoop("discovery", settings.interval(), this::turn);
	}

	@EventListener
	void on(NewMarketHeard market) {
		if (this.heard.add(market.gammaId())) {
			this.loop.signalAfterCommit();
		}
	}

	private boolean turn() throws SQLException {
		// Before the first sweep everything is new.
		if (this.runs.lastComplete().isPresent()) {
			this.instances.run(LOCK, this::look);
		}
		return false;
	}

	private void look() {
		this.found.increment(this.newest.poll());
		List<MarketId> ids = new ArrayList<>(this.heard.take(Gamma.PAGE_SIZE));
		this.found.increment(lookUp(ids));
		lookUp(this.tokenless.due());
	}

	private int lookUp(List<MarketId> ids) {
		int added = 0;
		for (int from = 0; from < ids.size(); from += Gamma.PAGE_SIZE) {
			List<MarketId> batch = ids.subList(from, Math.min(from + Gamma.PAGE_SIZE, ids.size()));
			added += this.store.store(this.gamma.lookUp(batch, false)).added();
		}
		return added;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
