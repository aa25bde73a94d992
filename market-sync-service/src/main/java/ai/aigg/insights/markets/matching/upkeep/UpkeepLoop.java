package ai.aigg.insights.markets.matching.upkeep;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.markets.catalog.MarketsChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for new titles when markets have changed.
 */
@Component
class UpkeepLoop implements LoopingComponent {

	private final SignalledLoop loop;

	UpkeepLoop(LiveIndex index, UpkeepSettings settings) {
		this.loop = new SignalledLoop("market-index", settings.pause(), index::keepUp);
	}

	@EventListener
	void on(MarketsChanged changes) {
		if (changes.added() > 0) {
			this.loop.signalAfterCommit();
		}
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
