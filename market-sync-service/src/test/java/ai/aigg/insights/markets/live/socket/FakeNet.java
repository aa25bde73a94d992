package ai.aigg.insights.markets.live.socket;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.util.unit.DataSize;

/**
 * Connections without a network, all on the test's thread, under a clock that stands
 * still.
 */
final class FakeNet implements Link.Connector, SocketListener {

	private static final Pattern TOKEN = Pattern.compile("\"([^\"]+)\"");

	static final SocketSettings SETTINGS = new SocketSettings(URI.create("ws://localhost/ws"), Duration.ofSeconds(10),
			3, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10),
			Duration.ofMillis(500), Duration.ofMinutes(1), DataSize.ofMegabytes(4));

	final MutableClock clock = new MutableClock();

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final List<FakeLink> links = new ArrayList<>();

	final List<MarketEvent> heard = new ArrayList<>();

	final List<String> lost = new ArrayList<>();

	private final SocketMetrics metrics = new SocketMetrics(this.meters);

	boolean down;

	/** Whether a subscription is answered with books. */
	boolean books = true;

	ShardParts parts() {
		return new ShardParts(this, SETTINGS, this, this.metrics, this.clock);
	}

	Shard shard(String... tokens) {
		Shard shard = new Shard(parts(), new Backoff(SETTINGS.backOff(), SETTINGS.maxBackOff(), new Random(7)),
				this.clock.instant().plus(SETTINGS.renew()));
		shard.add(List.of(tokens));
		return shard;
	}

	@Override
	public CompletableFuture<Link> connect(Link.Listener listener) {
		if (this.down) {
			return CompletableFuture.failedFuture(new IllegalStateException("down"));
		}
		FakeLink link = new FakeLink(listener);
		this.links.add(link);
		return CompletableFuture.completedFuture(link);
	}

	@Override
	public void heard(List<MarketEvent> events) {
		this.heard.addAll(events);
	}

	@Override
	public void lost(Collection<String> tokens) {
		this.lost.addAll(tokens);
	}

	List<FakeLink> open() {
		return this.links.stream().filter((link) -> !link.closed).toList();
	}

	double reconnects(String reason) {
		return this.meters.get("markets.live.reconnects").tag("reason", reason).counter().count();
	}

	static String book(String token) {
		return "{\"event_type\":\"book\",\"asset_id\":\"%s\",\"bids\":[{\"price\":\"0.4\",\"size\":\"1\"}],\"asks\":[]}"
			.formatted(token);
	}

	static String trade(String token) {
		return "{\"event_type\":\"last_trade_price\",\"asset_id\":\"%s\",\"price\":\"0.4\"}".formatted(token);
	}

	/**
	 * A connection that remembers what it was told.
	 */
	final class FakeLink implements Link {

		final Link.Listener listener;

		final List<String> sent = new ArrayList<>();

		boolean closed;

		FakeLink(Link.Listener listener) {
			this.listener = listener;
		}

		@Override
		public void send(String text) {
			this.sent.add(text);
			if (text.equals("PING")) {
				this.listener.text("PONG");
			}
			else if (FakeNet.this.books && !text.contains("unsubscribe")) {
				subscribed(text).forEach((token) -> this.listener.text(book(token)));
			}
		}

		@Override
		public void close() {
			this.closed = true;
		}

		@Override
		public void abort() {
			this.closed = true;
		}

		static Set<String> subscribed(String text) {
			Set<String> tokens = new TreeSet<>();
			Matcher token = TOKEN.matcher(text.substring(text.indexOf('['), text.indexOf(']')));
			while (token.find()) {
				tokens.add(token.group(1));
			}
			return tokens;
		}

	}

}
