package ai.aigg.insights.simulators.generated;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;

import ai.aigg.insights.simulators.market.EventView;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.PricePoint;
import ai.aigg.insights.simulators.market.WorldRefusal;
import ai.aigg.insights.simulators.market.WorldStatus;

/**
 * The generated world. Everything about a market is a function of the seed and the time;
 * what is kept is the list of events and what an operator decided.
 */
public final class GeneratedWorld implements MarketWorld {

	private static final Duration LISTING_INTERVAL = Duration.ofSeconds(30);

	private static final int MAX_POINTS = 10_000;

	/** Coarse, so that a restart at another hour lists the same events. */
	private static final double SHARE_STEP = 0.05;

	private static final int MAX_BREADTH = 64;

	private final long seed;

	private final int size;

	private final Duration tick;

	private final Clock clock;

	private final Chance chance;

	private final Catalogue catalogue;

	private final Drafts drafts;

	private final Instant started;

	private final Listings listings = new Listings();

	private volatile Instant now;

	private volatile Duration ahead = Duration.ZERO;

	private Instant nextListing = Instant.MIN;

	private double share = SHARE_STEP;

	private int breadth = 1;

	/**
	 * Makes a world and lists what is on at the clock's present.
	 * @param seed the same seed gives the same world at the same time
	 * @param size least number of open markets
	 * @param tick how often prices may move; also the unit of {@link #advance}
	 * @param clock the present
	 */
	public GeneratedWorld(long seed, int size, Duration tick, Clock clock) {
		this.seed = seed;
		this.size = size;
		this.tick = tick;
		this.clock = clock;
		this.chance = new Chance(seed);
		this.catalogue = Catalogue.load(this.chance);
		this.drafts = new Drafts(this.chance, this.catalogue);
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
		return this.listings.bySlug(slug);
	}

	@Override
	public Optional<? extends MarketView> marketByCondition(String conditionId) {
		OptionalLong id = Ids.ofCondition(conditionId);
		return id.isEmpty() ? Optional.empty() : Optional.ofNullable(this.listings.markets().get(id.getAsLong()))
			.filter((market) -> market.conditionId().equals(conditionId));
	}

	@Override
	public Optional<OutcomeToken> outcomeByToken(String tokenId) {
		OptionalLong hidden = Ids.ofToken(tokenId);
		if (hidden.isEmpty()) {
			return Optional.empty();
		}
		int outcome = (int) (hidden.getAsLong() % 2);
		return Optional.ofNullable(this.listings.markets().get(hidden.getAsLong() / 2))
			.filter((market) -> market.tokenIds().get(outcome).equals(tokenId))
			.map((market) -> new OutcomeToken(market, outcome));
	}

	@Override
	public List<PricePoint> history(OutcomeToken outcome, Instant from, Instant to, Duration step) {
		SimMarket market = this.listings.markets().get(outcome.market().id());
		if (market == null) {
			return List.of();
		}
		Instant last = earlier(earlier(to, this.now), market.closing());
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
			Instant moved = this.clock.instant().plus(this.ahead);
			this.now = moved;
			if (moved.isBefore(this.nextListing)) {
				return;
			}
			this.nextListing = moved.plus(LISTING_INTERVAL);
			this.listings.drop(moved);
			List<Plan> plans = this.catalogue.plans(moved, this.breadth);
			long open = this.listings.open() + list(plans);
			while (open < this.size && this.breadth < MAX_BREADTH) {
				if (this.share < 1) {
					this.share = Math.min(1, this.share + SHARE_STEP);
				}
				else {
					this.breadth++;
					plans = this.catalogue.plans(moved, this.breadth);
				}
				open += list(plans);
			}
		}
	}

	@Override
	public void advance(int ticks) {
		synchronized (this.listings) {
			this.ahead = this.ahead.plus(this.tick.multipliedBy(ticks));
			tick();
		}
	}

	@Override
	public void resolve(long marketId, String outcome) {
		SimMarket market = this.listings.markets().get(marketId);
		if (market == null) {
			throw new WorldRefusal("There is no market " + marketId + " in this world.");
		}
		synchronized (this.listings) {
			if (market.closed()) {
				throw new WorldRefusal("Market " + marketId + " is closed already.");
			}
			List<String> outcomes = market.line().outcomes();
			for (int index = 0; index < outcomes.size(); index++) {
				if (outcomes.get(index).toLowerCase(Locale.ROOT).equals(outcome.trim().toLowerCase(Locale.ROOT))) {
					market.event().fate().decide(market.index(), index, this.now);
					return;
				}
			}
			throw new WorldRefusal("Market " + marketId + " has no outcome '" + outcome + "'; it has "
					+ String.join(", ", outcomes) + ".");
		}
	}

	@Override
	public void reprice(long marketId, double price) {
		SimMarket market = this.listings.markets().get(marketId);
		if (market == null || market.closed()) {
			throw new WorldRefusal("There is no open market " + marketId + " in this world.");
		}
		if (!(price > 0 && price < 1)) {
			throw new WorldRefusal("A price is above 0 and below 1, but this is " + price + ".");
		}
		market.reprice(price);
	}

	private long list(List<Plan> plans) {
		return this.listings.add(plans, this.share,
				(id, plan) -> new SimEvent(id, plan, this.drafts.of(plan), this.chance, this.tick, () -> this.now));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
