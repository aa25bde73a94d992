package ai.aigg.insights.markets.publication;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.markets.catalog.MarketsChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Publishes whenever a write has changed markets.
 */
@Component
class PublicationLoop implements LoopingComponent {

	private final SignalledLoop loop;

	PublicationLoop(Publication publication, PublicationSettings settings) {
		this.loop = new SignalledLoop("market-publication", settings.pause(), publication::publishBatch);
	}

	@EventListener
	void on(MarketsChanged changes) {
		this.loop.signalAfterCommit();
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
