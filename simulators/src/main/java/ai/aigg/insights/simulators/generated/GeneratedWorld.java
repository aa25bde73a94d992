package ai.aigg.insights.simulators.generated;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;

import ai.aigg.insights.simulators.market.EventView;
import ai.aigg.insights.simulators.market.MarketArchive;
import ai.aigg.insights.simulators.market.MarketFate;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.PricePoint;
import ai.aigg.insights.simulators.market.WorldRefusal;
import ai.aigg.insights.simulators.market.WorldStatus;
import org.jspecify.annotations.Nullable;

/**
 * The generated world. Everything about a market is a function of the seed and the time;
 * what is kept is the list of events and what an operator decided.
 */
public final class GeneratedWorld implements MarketWorld {

	private static final int MAX_POINTS = 10_000;

	private final long seed;

	private final Duration tick;

	private final Clock clock;

	private final Programme programme;

	private final Instant started;

	private final Listings listings = new Listings();

	private final Archive archive;

	private final Operator operator;

	private volatile long decisions;

	private volatile Instant now;

	private boolean frozen;

	private volatile Duration ahead = Duration.ZERO;

	/**
	 * Makes a world and lists what is on at the clock's present.
	 * @param seed the same seed gives the same world at the same time
	 * @param size least number of open markets
	 * @param tick how often prices may move; also the unit of {@link #advance}
	 * @param clock the present
	 */
	public GeneratedWorld(long seed, int size, Duration tick, Clock clock) {
		this(seed, size, 0, tick, clock);
	}

	/**
	 * Makes a world with a past.
	 * @param seed the same seed gives the same world at the same time
	 * @param size least number of open markets
	 * @param archive number of old closed markets
	 * @param tick how often prices may move; also the unit of {@link #advance}
	 * @param clock the present
	 */
	public GeneratedWorld(long seed, int size, long archive, Duration tick, Clock clock) {
		this.seed = seed;
		this.tick = tick;
		this.clock = clock;
		Chance chance = new Chance(seed);
		this.archive = new Archive(chance, archive);
		this.operator = new Operator(this.listings, chance);
		this.programme = new Programme(this.listings, chance, size, tick, () -> this.now);
		this.started = clock.instant();
		this.now = this.started;
		tick();
	}

	@Override
	public NavigableMap<Long, ? extends MarketView> markets() {
		return Collections.unmodifiableNavigableMap(this.listings.markets());
	}

	@Override
	public NavigableMap<Long, ? extends EventView> events() {
		return Collections.unmodifiableNavigableMap(this.listings.events());
	}

	@Override
	public Optional<? extends MarketView> marketBySlug(String slug) {
		Optional<SimMarket> listed = this.listings.bySlug(slug);
		return listed.isPresent() ? listed : this.archive.bySlug(slug);
	}

	@Override
	public Optional<? extends MarketView> marketByCondition(String conditionId) {
		OptionalLong id = Ids.ofCondition(conditionId);
		if (id.isEmpty()) {
			return Optional.empty();
		}
		SimMarket listed = this.listings.markets().get(id.getAsLong());
		return (listed != null) ? Optional.of(listed).filter((market) -> market.conditionId().equals(conditionId))
				: this.archive.byCondition(id.getAsLong(), conditionId);
	}

	@Override
	public boolean dropped(String id) {
		OptionalLong number = id.startsWith("0x") ? Ids.ofCondition(id) : OptionalLong.of(Long.parseLong(id));
		return number.isPresent() && this.listings.dropped(number.getAsLong());
	}

	@Override
	public Optional<OutcomeToken> outcomeByToken(String tokenId) {
		OptionalLong hidden = Ids.ofToken(tokenId);
		if (hidden.isEmpty()) {
			return Optional.empty();
		}
		int outcome = (int) (hidden.getAsLong() % 2);
		SimMarket listed = this.listings.markets().get(hidden.getAsLong() / 2);
		if (listed == null) {
			return this.archive.byToken(hidden.getAsLong(), tokenId);
		}
		return listed.tokenIds().get(outcome).equals(tokenId) ? Optional.of(new OutcomeToken(listed, outcome))
				: Optional.empty();
	}

	@Override
	public MarketArchive archive() {
		return this.archive;
	}

	@Override
	public int listings() {
		return this.listings.count();
	}

	@Override
	public List<MarketView> listed(int from, int count) {
		return this.listings.listed(from, count);
	}

	@Override
	public List<PricePoint> history(OutcomeToken outcome, Instant from, Instant to, Duration step) {
		SimMarket market = this.listings.markets().get(outcome.market().id());
		if (market == null) {
			return List.of();
		}
		Instant last = Collections.min(List.of(to, this.now, market.closing()));
		Instant at = from.isBefore(market.opens()) ? market.opens() : from;
		List<PricePoint> points = new ArrayList<>();
		while (!at.isAfter(last) && points.size() < MAX_POINTS) {
			Quote quote = market.quote(at);
			points.add(
					new PricePoint(at.getEpochSecond(), (outcome.index() == 0) ? quote.middle() : quote.otherMiddle()));
			at = at.plus(step);
		}
		return points;
	}

	@Override
	public Instant now() {
		return this.now;
	}

	@Override
	public WorldStatus status() {
		long closed = this.listings.markets().values().stream().filter(SimMarket::closed).count();
		long ticks = Duration.between(this.started, this.now).toMillis() / this.tick.toMillis();
		return new WorldStatus("generated", this.seed, this.listings.markets().size() - closed, closed,
				this.listings.events().size(), ticks, this.now, 0);
	}

	@Override
	public void tick() {
		synchronized (this.listings) {
			if (this.frozen) {
				return;
			}
			Instant moved = this.clock.instant().plus(this.ahead);
			this.now = moved;
			this.programme.fill(moved);
		}
	}

	@Override
	public void advance(int ticks) {
		synchronized (this.listings) {
			if (this.frozen) {
				throw new WorldRefusal("The world is frozen; time moves again when it is not.");
			}
			this.ahead = this.ahead.plus(this.tick.multipliedBy(ticks));
			tick();
		}
	}

	@Override
	public void resolve(long marketId, String outcome) {
		synchronized (this.listings) {
			this.operator.resolve(marketId, outcome, this.now);
			this.decisions++;
		}
	}

	@Override
	public void decide(long marketId, MarketFate fate, @Nullable String outcome) {
		synchronized (this.listings) {
			this.operator.decide(marketId, fate, outcome, this.now);
			this.decisions++;
		}
	}

	@Override
	public void freeze(boolean frozen) {
		synchronized (this.listings) {
			this.frozen = frozen;
			tick();
		}
	}

	@Override
	public long change(double share) {
		synchronized (this.listings) {
			this.decisions++;
			return this.operator.change(share);
		}
	}

	@Override
	public long version() {
		return this.listings.changes() + this.decisions;
	}

	@Override
	public void reprice(long marketId, double price) {
		this.operator.reprice(marketId, price);
	}

}
