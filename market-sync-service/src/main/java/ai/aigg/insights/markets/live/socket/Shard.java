package ai.aigg.insights.markets.live.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some tokens and the connection that they come over: makes it, watches it, replaces it.
 */
final class Shard implements Line.Owner {

	private static final Logger log = LoggerFactory.getLogger(Shard.class);

	private final Link.Connector connector;

	private final SocketSettings settings;

	private final SocketListener listener;

	private final SocketMetrics metrics;

	private final Clock clock;

	private final Backoff backoff;

	private final Pulse pulse;

	private final Set<String> tokens = new LinkedHashSet<>();

	private @Nullable Line current;

	/** The one that is to take over from the current one, or to become the first. */
	private @Nullable Line next;

	private Instant retryAt;

	private Instant renewAt;

	private boolean closed;

	/**
	 * Prepares a shard; its first tick connects it.
	 * @param parts what all shards share
	 * @param backoff how long to wait after failures
	 * @param firstRenewal when its connection is replaced for the first time
	 */
	Shard(ShardParts parts, Backoff backoff, Instant firstRenewal) {
		this.connector = parts.connector();
		this.settings = parts.settings();
		this.listener = parts.listener();
		this.metrics = parts.metrics();
		this.clock = parts.clock();
		this.backoff = backoff;
		this.retryAt = this.clock.instant();
		this.pulse = new Pulse(this.retryAt, this.settings.silence(), this.settings.quiet());
		this.renewAt = firstRenewal;
	}

	/**
	 * Does what is due.
	 * @param mayConnect whether a new connection may be begun now
	 * @return whether one was begun
	 */
	synchronized boolean tick(boolean mayConnect) {
		Instant now = this.clock.instant();
		Line line = this.next;
		if (line != null) {
			watchNext(line, now);
		}
		line = this.current;
		if (line != null) {
			watchCurrent(line, now);
		}
		Instant due = (this.current != null) ? this.renewAt : this.retryAt;
		if (this.next != null || this.closed || now.isBefore(due) || !mayConnect) {
			return false;
		}
		connect();
		return true;
	}

	private void watchNext(Line line, Instant now) {
		Duration limit = line.isOpen() ? this.settings.silence() : this.settings.connectTimeout().multipliedBy(2);
		if (line.hasData() || (line.isOpen() && this.tokens.isEmpty())) {
			takeOver(line, now);
		}
		else if (Duration.between(line.isOpen() ? line.lastData() : line.begun(), now).compareTo(limit) > 0) {
			// The current one may still be well; it is not given up for a mute one.
			end(line, line.isOpen() ? Link.End.SILENCE : Link.End.CONNECT);
		}
	}

	private void takeOver(Line line, Instant now) {
		Line old = this.current;
		this.current = line;
		this.next = null;
		if (old != null) {
			this.metrics.reconnect(Link.End.PLANNED);
			old.close();
		}
		if (!this.renewAt.isAfter(now)) {
			// In step with the other shards, unless it is far behind.
			Instant inStep = this.renewAt.plus(this.settings.renew());
			this.renewAt = inStep.isAfter(now) ? inStep : now.plus(this.settings.renew());
		}
	}

	private void watchCurrent(Line line, Instant now) {
		if (Duration.between(line.lastData(), now).compareTo(allowedSilence(line, now)) > 0) {
			end(line, Link.End.SILENCE);
		}
		else if (Duration.between(line.pinged(), now).compareTo(this.settings.ping()) >= 0) {
			line.ping(now);
		}
	}

	private Duration allowedSilence(Line line, Instant now) {
		// A subscription is answered with a book for each of its tokens.
		boolean owesBooks = !line.hasData() && !this.tokens.isEmpty();
		return owesBooks ? this.settings.silence() : this.pulse.allowed(now);
	}

	private void connect() {
		Line line = new Line(this, this.metrics, this.clock);
		this.next = line;
		var _ = this.connector.connect(line).whenComplete((link, failure) -> connected(line, link, failure));
	}

	private synchronized void connected(Line line, @Nullable Link link, @Nullable Throwable failure) {
		if (link == null) {
			log.debug("No connection to the market websocket", failure);
			end(line, Link.End.CONNECT);
			return;
		}
		if (this.next != line) {
			link.abort();
			return;
		}
		Instant now = this.clock.instant();
		line.opened(link, Subscriptions.first(this.tokens), now);
		if (this.current == null) {
			takeOver(line, now);
		}
	}

	@Override
	public void heard(Line line, List<MarketEvent> events, Instant now) {
		boolean venueOnly = hasNoTokens();
		// News of the whole venue does not show that the stream of our tokens flows.
		List<MarketEvent> data = events.stream()
			.filter((event) -> venueOnly || event instanceof MarketEvent.OfToken)
			.toList();
		if (!data.isEmpty()) {
			line.data(now);
			this.backoff.reset();
			// Books come with the subscription: they do not tell how busy the tokens are.
			data.stream()
				.filter((event) -> !(event instanceof MarketEvent.Book))
				.forEach((event) -> this.pulse.beat(now));
		}
		this.listener.heard(events);
	}

	@Override
	public void ended(Line line, Link.End end) {
		end(line, end);
	}

	private synchronized void end(Line line, Link.End end) {
		if (line != this.current && line != this.next) {
			return;
		}
		line.abort();
		this.metrics.reconnect(end);
		Instant now = this.clock.instant();
		this.retryAt = now.plus(this.backoff.next());
		if (line == this.current) {
			log.info("A connection of the market websocket is replaced: {}", end);
			this.current = null;
		}
		else {
			this.next = null;
			this.renewAt = this.retryAt;
		}
		if (this.current == null) {
			this.listener.lost(List.copyOf(this.tokens));
			Line ready = this.next;
			if (ready != null && ready.isOpen()) {
				takeOver(ready, now);
			}
		}
	}

	synchronized void add(Collection<String> more) {
		this.tokens.addAll(more);
		send(Subscriptions.subscribe(more));
	}

	synchronized void remove(Collection<String> gone) {
		this.tokens.removeAll(gone);
		send(Subscriptions.unsubscribe(gone));
	}

	/**
	 * Subscribes anew to tokens that have gone mute; upstream then sends their books.
	 * @param mute tokens of this shard
	 */
	synchronized void renew(Collection<String> mute) {
		send(Subscriptions.unsubscribe(mute));
		send(Subscriptions.subscribe(mute));
	}

	private void send(String message) {
		if (this.current != null) {
			this.current.send(message);
		}
		if (this.next != null) {
			this.next.send(message);
		}
	}

	synchronized void close() {
		this.closed = true;
		if (this.current != null) {
			this.current.close();
		}
		if (this.next != null) {
			this.next.abort();
		}
		this.current = null;
		this.next = null;
	}

	synchronized Set<String> tokens() {
		return Set.copyOf(this.tokens);
	}

	synchronized int size() {
		return this.tokens.size();
	}

	synchronized int connections() {
		return ((this.current != null) ? 1 : 0) + ((this.next != null && this.next.isOpen()) ? 1 : 0);
	}

	synchronized @Nullable Instant lastData() {
		return (this.current != null) ? this.current.lastData() : null;
	}

	private synchronized boolean hasNoTokens() {
		return this.tokens.isEmpty();
	}

}
