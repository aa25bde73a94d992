package ai.aigg.insights.simulators.recorded;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import ai.aigg.insights.simulators.market.EventView;
import ai.aigg.insights.simulators.market.MarketFate;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.PricePoint;
import ai.aigg.insights.simulators.market.WorldRefusal;
import ai.aigg.insights.simulators.market.WorldStatus;
import org.jspecify.annotations.Nullable;

/**
 * A world of recorded markets that stand still.
 */
public final class RecordedWorld implements MarketWorld {

	private static final int MAX_POINTS = 10_000;

	private final Clock clock;

	private final long skipped;

	private final NavigableMap<Long, RecordedMarket> markets;

	private final NavigableMap<Long, RecordedEvent> events = new TreeMap<>();

	private final Map<String, RecordedMarket> bySlug = new HashMap<>();

	private final Map<String, RecordedMarket> byCondition = new HashMap<>();

	private final Map<String, OutcomeToken> byToken = new HashMap<>();

	private final AtomicLong ticks = new AtomicLong();

	private RecordedWorld(MarketsFile file, Clock clock) {
		this.clock = clock;
		this.skipped = file.skipped();
		this.markets = new TreeMap<>(file.markets());
		Map<Long, List<RecordedMarket>> siblings = new TreeMap<>();
		for (RecordedMarket market : this.markets.values()) {
			this.bySlug.put(market.slug(), market);
			this.byCondition.put(market.conditionId(), market);
			for (int index = 0; index < market.tokenIds().size(); index++) {
				this.byToken.put(market.tokenIds().get(index), new OutcomeToken(market, index));
			}
			if (market.eventId() > 0) {
				siblings.computeIfAbsent(market.eventId(), (id) -> new ArrayList<>()).add(market);
			}
		}
		siblings.forEach(
				(id, members) -> this.events.put(id, new RecordedEvent(id, members.getFirst().eventSlug(), members)));
	}

	/**
	 * Loads a file of recorded Gamma market objects.
	 * @param path JSON lines, gzip or not
	 * @param clock the present that price paths end at
	 * @throws IllegalStateException with a sentence for the operator when it cannot
	 */
	public static RecordedWorld load(Path path, Clock clock) {
		return new RecordedWorld(MarketsFile.read(path), clock);
	}

	@Override
	public NavigableMap<Long, ? extends MarketView> markets() {
		return Collections.unmodifiableNavigableMap(this.markets);
	}

	@Override
	public NavigableMap<Long, ? extends EventView> events() {
		return Collections.unmodifiableNavigableMap(this.events);
	}

	@Override
	public Optional<? extends MarketView> marketBySlug(String slug) {
		return Optional.ofNullable(this.bySlug.get(slug));
	}

	@Override
	public Optional<? extends MarketView> marketByCondition(String conditionId) {
		return conditionId.isEmpty() ? Optional.empty() : Optional.ofNullable(this.byCondition.get(conditionId));
	}

	@Override
	public Optional<OutcomeToken> outcomeByToken(String tokenId) {
		return Optional.ofNullable(this.byToken.get(tokenId));
	}

	@Override
	public List<PricePoint> history(OutcomeToken outcome, Instant from, Instant to, Duration step) {
		RecordedMarket market = this.markets.get(outcome.market().id());
		if (market == null) {
			return List.of();
		}
		Instant now = this.clock.instant();
		List<PricePoint> points = new ArrayList<>();
		for (Instant at = from; !at.isAfter(to) && !at.isAfter(now) && points.size() < MAX_POINTS; at = at.plus(step)) {
			double price = market.changes().ago(Duration.between(at, now).toSeconds(), market.price());
			double shown = (outcome.index() == 0) ? price : 1 - price;
			points.add(new PricePoint(at.getEpochSecond(), Math.round(shown * 10_000) / 10_000.0));
		}
		return points;
	}

	@Override
	public Instant now() {
		return this.clock.instant();
	}

	@Override
	public WorldStatus status() {
		long closed = this.markets.values().stream().filter(RecordedMarket::closed).count();
		return new WorldStatus("recorded", 0, this.markets.size() - closed, closed, this.events.size(),
				this.ticks.get(), this.clock.instant(), this.skipped);
	}

	@Override
	public void tick() {
		this.ticks.incrementAndGet();
	}

	@Override
	public void advance(int ticks) {
		throw new WorldRefusal("Recorded markets stand still; only the generated world can be advanced.");
	}

	@Override
	public void resolve(long marketId, String outcome) {
		throw new WorldRefusal("Recorded markets are served unchanged; only the generated world can be resolved.");
	}

	@Override
	public void decide(long marketId, MarketFate fate, @Nullable String outcome) {
		throw new WorldRefusal("Recorded markets are served unchanged; only the generated world has other fates.");
	}

	@Override
	public void freeze(boolean frozen) {
		throw new WorldRefusal("Recorded markets stand still; only the generated world can be frozen.");
	}

	@Override
	public long change(double share) {
		throw new WorldRefusal("Recorded markets are served unchanged; only the generated world can be changed.");
	}

	@Override
	public long version() {
		return 0;
	}

	@Override
	public void reprice(long marketId, double price) {
		throw new WorldRefusal("Recorded markets are served unchanged; only the generated world can be repriced.");
	}

}
