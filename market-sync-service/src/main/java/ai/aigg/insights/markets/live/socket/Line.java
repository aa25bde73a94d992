package ai.aigg.insights.markets.live.socket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One connection of a shard: since when it is there, what was sent, when something came.
 */
final class Line implements Link.Listener {

	private final Owner owner;

	private final FrameReader reader;

	private final SocketMetrics metrics;

	private final Clock clock;

	private final Instant begun;

	private volatile @Nullable Link link;

	private volatile Instant lastData;

	private volatile boolean data;

	private Instant pinged;

	Line(Owner owner, SocketMetrics metrics, Clock clock) {
		this.owner = owner;
		this.metrics = metrics;
		this.reader = new FrameReader(metrics::frame);
		this.clock = clock;
		this.begun = clock.instant();
		this.lastData = this.begun;
		this.pinged = this.begun;
	}

	@Override
	public void text(String message) {
		List<MarketEvent> events = this.reader.read(message);
		if (!events.isEmpty()) {
			this.owner.heard(this, events, this.clock.instant());
		}
	}

	@Override
	public void oversized() {
		this.metrics.frame(FrameKind.OVERSIZED);
	}

	@Override
	public void ended(Link.End end) {
		this.owner.ended(this, end);
	}

	void opened(Link opened, String firstMessage, Instant now) {
		this.link = opened;
		this.lastData = now;
		this.pinged = now;
		opened.send(firstMessage);
	}

	void data(Instant now) {
		this.lastData = now;
		this.data = true;
	}

	void send(String message) {
		Link open = this.link;
		if (open != null) {
			open.send(message);
		}
	}

	void ping(Instant now) {
		this.pinged = now;
		send(Subscriptions.PING);
	}

	void close() {
		Link open = this.link;
		if (open != null) {
			open.close();
		}
	}

	void abort() {
		Link open = this.link;
		if (open != null) {
			open.abort();
		}
	}

	boolean isOpen() {
		return this.link != null;
	}

	boolean hasData() {
		return this.data;
	}

	Instant begun() {
		return this.begun;
	}

	Instant pinged() {
		return this.pinged;
	}

	/**
	 * When data came last.
	 * @return the moment; when it was opened as long as there was none
	 */
	Instant lastData() {
		return this.lastData;
	}

	/**
	 * Whose connection it is.
	 */
	interface Owner {

		void heard(Line line, List<MarketEvent> events, Instant now);

		void ended(Line line, Link.End end);

	}

}
