package ai.aigg.insights.simulators.polymarket.gamma;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Answers list requests: the listed markets and the archive as one ordered list.
 */
@Component
class MarketLists {

	private final MarketWorld world;

	private final Rankings rankings;

	MarketLists(MarketWorld world, Rankings rankings) {
		this.world = world;
		this.rankings = rankings;
	}

	/**
	 * The markets that a query means, in its order.
	 * @param after the place to go on behind, if not at the beginning
	 * @param skip how many to leave out
	 * @param limit how many to give at most
	 */
	List<Place> places(Query query, @Nullable Cursor after, int skip, int limit) {
		MarketFilter filter = new MarketFilter(this.world, query);
		Predicate<MarketView> wanted = filter.wanted();
		boolean ascending = query.flag("ascending", true);
		if (filter.byKeys()) {
			return named(query, filter, after).stream().skip(skip).limit(limit).toList();
		}
		Iterator<Place> listed = listed(query, filter, after, ascending);
		Iterator<Place> places = filter.closed() ? new MergedPlaces(
				new ArchivePlaces(this.world.archive(), query.order(), filter.ends(), after, ascending), listed,
				ascending) : listed;
		List<Place> found = new ArrayList<>(limit);
		int left = skip;
		while (found.size() < limit && places.hasNext()) {
			Place place = places.next();
			if (wanted.test(place.market())) {
				if (left > 0) {
					left--;
				}
				else {
					found.add(place);
				}
			}
		}
		return found;
	}

	private Iterator<Place> listed(Query query, MarketFilter filter, @Nullable Cursor after, boolean ascending) {
		Range ends = filter.ends();
		if (query.order() != MarketNumber.ID) {
			return this.rankings.by(query.order()).from(after, ascending);
		}
		if (ends.bounded()) {
			return this.rankings.ending(ends.least(), ends.most()).from(after, ascending);
		}
		var markets = ascending ? this.world.markets() : this.world.markets().descendingMap();
		var rest = (after != null) ? markets.tailMap(after.id(), false) : markets;
		Iterator<? extends MarketView> rows = rest.values().iterator();
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return rows.hasNext();
			}

			@Override
			public Place next() {
				MarketView market = rows.next();
				return new Place(market.id(), market.id(), market);
			}

		};
	}

	private static List<Place> named(Query query, MarketFilter filter, @Nullable Cursor after) {
		boolean ascending = query.flag("ascending", true);
		List<Place> places = filter.named()
			.filter(filter.wanted())
			.map((market) -> new Place(market.number(query.order()), market.id(), market))
			.sorted(Place.ORDER)
			.toList();
		List<Place> rest = new ArrayList<>();
		new Ranking(places, 0, Instant.EPOCH).from(after, ascending).forEachRemaining(rest::add);
		return rest;
	}

}
