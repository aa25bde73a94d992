package ai.aigg.insights.markets.publication;

import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.markets.catalog.MarketsChanged;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Publishes whenever a write has changed markets.
 */
@Component
class PublicationLoop implements SmartLifecycle {

	private final SignalledLoop loop;

	PublicationLoop(Publication publication, PublicationSettings settings) {
		this.loop = new SignalledLoop("market-publication", settings.pause(), publication::publishBatch);
	}

	@EventListener
	void on(MarketsChanged changes) {
		this.loop.signalAfterCommit();
	}

	@Override
	public void start() {
		this.loop.start();
	}

	@Override
	public void stop() {
		this.loop.stop();
	}

	@Override
	public boolean isRunning() {
		return this.loop.isRunning();
	}

}
