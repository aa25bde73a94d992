package ai.aigg.insights.markets.live;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.live.socket.MarketSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the live feed on one instance at a time; the others look often enough to take over
 * when that one is gone.
 */
@Component
class LiveFeed implements SmartLifecycle {

	static final String LOCK = "polymarket_markets.live";

	private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

	private static final Duration TICK = Duration.ofMillis(200);

	private final SingleInstance instances;

	private final HotMarkets markets;

	private final LivePrices prices;

	private final MarketSocket socket;

	private final PriceWriter writer;

	private final Watchdog watchdog;

	private final LiveSettings settings;

	private final SignalledLoop loop;

	private volatile CountDownLatch stopping = new CountDownLatch(1);

	LiveFeed(SingleInstance instances, HotMarkets markets, LivePrices prices, MarketSocket socket, PriceWriter writer,
			Watchdog watchdog, LiveSettings settings) {
		this.instances = instances;
		this.markets = markets;
		this.prices = prices;
		this.socket = socket;
		this.writer = writer;
		this.watchdog = watchdog;
		this.settings = settings;
		this.loop = new SignalledLoop("live-feed", settings.takeOver(), this::turn);
	}

	private boolean turn() throws SQLException {
		this.instances.run(LOCK, this::feed);
		return false;
	}

	private void feed() {
		List<SignalledLoop> loops = List.of(new SignalledLoop("live-hot-set", this.settings.refresh(), this::choose),
				new SignalledLoop("live-prices", this.settings.flush(), this.writer::write),
				new SignalledLoop("live-watchdog", this.settings.watch(), this.watchdog::round));
		log.info("Live prices: this instance follows the market websocket");
		loops.forEach(SignalledLoop::start);
		try {
			do {
				this.socket.tick();
			}
			while (!this.stopping.await(TICK.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			loops.forEach(SignalledLoop::stop);
			this.socket.close();
			this.prices.follow(List.of());
			this.writer.writeAll();
		}
	}

	/**
	 * Chooses the hot set anew.
	 * @return {@code false}, for there is no more to do until the next time
	 */
	boolean choose() {
		int size = this.settings.hotMarkets();
		Set<String> before = this.prices.followed();
		List<HotMarket> chosen = HotSet.choose(before, this.markets.ranked(HotSet.candidates(size)), size);
		List<String> tokens = chosen.stream().map(HotMarket::token).toList();
		// Known before it is heard of, so that the first book counts.
		this.prices.follow(chosen);
		this.socket.follow(tokens);
		long more = tokens.stream().filter((token) -> !before.contains(token)).count();
		long fewer = before.size() - (tokens.size() - more);
		if (more + fewer > 0) {
			log.info("Live prices: {} markets are followed, {} more and {} fewer", tokens.size(), more, fewer);
		}
		return false;
	}

	@Override
	public void start() {
		if (this.settings.enabled()) {
			this.stopping = new CountDownLatch(1);
			this.loop.start();
		}
		else {
			log.info("Live prices are switched off (aigg.markets.live.enabled)");
		}
	}

	@Override
	public void stop() {
		this.stopping.countDown();
		this.loop.stop();
	}

	@Override
	public boolean isRunning() {
		return this.loop.isRunning();
	}

}
