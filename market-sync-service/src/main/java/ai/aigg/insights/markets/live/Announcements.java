package ai.aigg.insights.markets.live;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the rest of the service what concerns the whole venue, once although every
 * connection hears it, and on a thread of its own, for the connections must not wait.
 */
@Component
class Announcements implements LoopingComponent {

	private static final int MAX_WAITING = 10_000;

	private static final int MAX_REMEMBERED = 20_000;

	private final BlockingQueue<Object> waiting = new ArrayBlockingQueue<>(MAX_WAITING);

	private final Set<Object> announced = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

	private final ApplicationEventPublisher events;

	private final Counter dropped;

	private final SignalledLoop loop = new SignalledLoop("live-announcements", Duration.ofSeconds(1), this::publish);

	Announcements(ApplicationEventPublisher events, MeterRegistry meters) {
		this.events = events;
		this.dropped = Counter.builder("markets.live.announcements.dropped")
			.description("News of the venue that came faster than it was taken")
			.register(meters);
	}

	/**
	 * Announces something, unless it was announced before.
	 * @param event a value
	 */
	void announce(Object event) {
		if (!this.announced.add(event)) {
			return;
		}
		if (this.waiting.offer(event)) {
			this.loop.signalAfterCommit();
		}
		else {
			this.announced.remove(event);
			this.dropped.increment();
		}
	}

	private boolean publish() {
		Object event = this.waiting.poll();
		if (event != null) {
			this.events.publishEvent(event);
		}
		return event != null;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

	/**
	 * Forgets what was announced long ago.
	 */
	private static final class Recent extends LinkedHashMap<Object, Boolean> {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
			return size() > MAX_REMEMBERED;
		}

	}

}
