package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

import ai.aigg.insights.simulators.market.MarketView;

/**
 * The events that are listed and their markets, by the keys they are found under. Read by
 * many, changed by one at a time.
 */
final class Listings {

	private static final Comparator<Plan> BY_OPENING = Comparator.comparing((Plan plan) -> plan.window().opens())
		.thenComparing(Plan::slug);

	private final NavigableMap<Long, SimEvent> events = new ConcurrentSkipListMap<>();

	private final NavigableMap<Long, SimMarket> markets = new ConcurrentSkipListMap<>();

	private final Map<String, SimMarket> bySlug = new ConcurrentHashMap<>();

	private final Set<String> listed = new HashSet<>();

	private final Set<Long> ids = new HashSet<>();

	/** Ids in the order of listing; those of dropped markets stay. */
	private final List<Long> order = Collections.synchronizedList(new ArrayList<>());

	private final Set<Long> dropped = ConcurrentHashMap.newKeySet();

	private final AtomicLong changes = new AtomicLong();

	NavigableMap<Long, SimEvent> events() {
		return this.events;
	}

	NavigableMap<Long, SimMarket> markets() {
		return this.markets;
	}

	Optional<SimMarket> bySlug(String slug) {
		return Optional.ofNullable(this.bySlug.get(slug));
	}

	/** How many markets were ever listed. */
	int count() {
		return this.order.size();
	}

	/** Markets by the order of their listing; what was dropped leaves a gap. */
	List<MarketView> listed(int from, int count) {
		List<Long> ids;
		synchronized (this.order) {
			int end = (int) Math.min(this.order.size(), from + (long) count);
			ids = List.copyOf(this.order.subList(Math.min(from, end), end));
		}
		List<MarketView> found = new ArrayList<>(ids.size());
		for (Long id : ids) {
			SimMarket market = this.markets.get(id);
			if (market != null) {
				found.add(market);
			}
		}
		return found;
	}

	/** Whether a market was listed and ended too long ago to be listed still. */
	boolean dropped(long id) {
		return this.dropped.contains(id);
	}

	/** A number that grows whenever events come or go. */
	long changes() {
		return this.changes.get();
	}

	long open() {
		return this.markets.values().stream().filter((market) -> !market.closed()).count();
	}

	/**
	 * Lists what is planned, drawn and not listed yet.
	 * @param share what is drawn
	 * @param maker makes an event of an id and a plan
	 * @return how many open markets that added
	 */
	long add(List<Plan> plans, double share, BiFunction<Long, Plan, SimEvent> maker) {
		List<Plan> fresh = plans.stream()
			.filter((plan) -> plan.draw() < share && this.listed.add(plan.slug()))
			.sorted(BY_OPENING)
			.toList();
		long added = 0;
		for (Plan plan : fresh) {
			long id = Ids.event(plan.window().opens(), this.ids::contains);
			SimEvent event = maker.apply(id, plan);
			this.ids.add(id);
			this.events.put(id, event);
			for (SimMarket market : event.markets()) {
				this.markets.put(market.id(), market);
				this.order.add(market.id());
				this.bySlug.putIfAbsent(market.slug(), market);
				added += market.closed() ? 0 : 1;
			}
		}
		this.changes.addAndGet(fresh.size());
		return added;
	}

	/** Drops what ended too long before a moment. */
	void drop(Instant now) {
		this.events.values().removeIf((event) -> {
			Window window = event.plan().window();
			boolean over = !Windows.kept(window.start(), window.end(), now) && event.closed();
			if (over) {
				this.listed.remove(event.slug());
				this.ids.remove(event.id());
				this.changes.incrementAndGet();
				for (SimMarket market : event.markets()) {
					this.markets.remove(market.id());
					this.bySlug.remove(market.slug(), market);
					this.dropped.add(market.id());
				}
			}
			return over;
		});
	}

}
