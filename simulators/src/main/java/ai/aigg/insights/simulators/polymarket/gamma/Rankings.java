package ai.aigg.insights.simulators.polymarket.gamma;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketWorld;

import org.springframework.stereotype.Component;

/**
 * Keeps the listed markets sorted, so that a page costs what it holds and not what the
 * world holds.
 */
@Component
class Rankings {

	/** Turnover moves all the time; pages of an order by it may be this old. */
	private static final Duration STALE = Duration.ofSeconds(5);

	private static final int MAX_WINDOWS = 512;

	private final MarketWorld world;

	private final Map<MarketNumber, Ranking> rankings = new EnumMap<>(MarketNumber.class);

	private final Map<Window, Ranking> windows = new LinkedHashMap<>(16, 0.75f, true);

	Rankings(MarketWorld world) {
		this.world = world;
	}

	/** All listed markets in the order of a field. */
	synchronized Ranking by(MarketNumber number) {
		Ranking known = this.rankings.get(number);
		if (known == null || !isFresh(known, number)) {
			long version = this.world.version();
			List<Place> places = this.world.markets()
				.values()
				.stream()
				.map((market) -> new Place(market.number(number), market.id(), market))
				.sorted(Place.ORDER)
				.toList();
			known = new Ranking(places, version, this.world.now());
			this.rankings.put(number, known);
		}
		return known;
	}

	/**
	 * The listed markets that end within a window, by id.
	 * @param least seconds since the epoch
	 * @param most seconds since the epoch
	 */
	synchronized Ranking ending(double least, double most) {
		Ranking ends = by(MarketNumber.END_DATE);
		Window window = new Window(least, most);
		Ranking known = this.windows.get(window);
		if (known == null || known.version() != ends.version()) {
			known = new Ranking(ends.between(least, most), ends.version(), ends.at());
			this.windows.put(window, known);
			if (this.windows.size() > MAX_WINDOWS) {
				this.windows.remove(this.windows.keySet().iterator().next());
			}
		}
		return known;
	}

	private boolean isFresh(Ranking ranking, MarketNumber number) {
		if (ranking.version() != this.world.version()) {
			return false;
		}
		return switch (number) {
			case ID, END_DATE, START_DATE -> true;
			case VOLUME, VOLUME_24H, LIQUIDITY ->
				Duration.between(ranking.at(), this.world.now()).compareTo(STALE) <= 0;
		};
	}

	private record Window(double least, double most) {
	}

}
