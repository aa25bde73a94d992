package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells of new markets to those who subscribed to the whole venue. Ids grow with the time
 * of listing, though not strictly, so only the latest are compared.
 */
@Component
class NewMarkets implements Beat {

	private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

	/** Generated ids move by 4,096 every ten minutes. */
	private static final long LATEST_IDS = 150_000;

	private final MarketWorld world;

	private final Desk desk;

	private final Wire wire;

	private final Teller teller;

	private @Nullable Set<Long> known;

	private long floor;

	private long next = System.nanoTime();

	NewMarkets(MarketWorld world, Desk desk, Wire wire, Teller teller) {
		this.world = world;
		this.desk = desk;
		this.wire = wire;
		this.teller = teller;
	}

	/** Takes what is listed now for known, if nobody was listening so far. */
	void listen() {
		if (this.known == null) {
			this.known = latest();
		}
	}

	@Override
	public long beat(long now) {
		Set<Long> before = this.known;
		if (before == null || now - this.next < 0) {
			return (before == null) ? Long.MAX_VALUE : this.next - now;
		}
		this.next = now + INTERVAL;
		List<Client> audience = this.desk.clients().stream().filter(Client::wholeVenue).toList();
		if (audience.isEmpty()) {
			this.known = null;
			return Long.MAX_VALUE;
		}
		Set<Long> present = latest();
		this.known = present;
		present.stream().filter((id) -> !before.contains(id)).sorted().forEach((id) -> tell(id, audience));
		return INTERVAL;
	}

	private void tell(long id, List<Client> audience) {
		MarketView market = this.world.markets().get(id);
		if (market == null || market.closed()) {
			return;
		}
		String message = Notices.newMarket(market, this.teller.time());
		Wire.Fate fate = this.wire.fate();
		audience.forEach((client) -> this.wire.carry(client, List.of(message), fate));
	}

	private Set<Long> latest() {
		if (!this.world.markets().isEmpty()) {
			this.floor = Math.max(this.floor, this.world.markets().lastKey() - LATEST_IDS);
		}
		return new HashSet<>(this.world.markets().tailMap(this.floor, false).keySet());
	}

}
