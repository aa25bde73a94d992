package ai.aigg.insights.markets.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.schema.events.MarketId;

/**
 * Finds the pairs of markets whose prices moved together.
 */
final class CoMovement {

	private final RelatedSettings.Prices settings;

	private final int perMarket;

	CoMovement(RelatedSettings.Prices settings, int perMarket) {
		this.settings = settings;
		this.perMarket = perMarket;
	}

	/**
	 * Compares all with all. A pair is kept when the directions of its moves are too
	 * alike for chance, counting that every pair was tried, and when the correlation of
	 * the moves says the same and is large enough.
	 * @param markets the markets
	 * @param prices their prices on one grid
	 * @return the strongest edges of each market, within events and across them apart
	 */
	List<Edge> find(List<TradedMarket> markets, Map<MarketId, float[]> prices) {
		List<Mover> movers = movers(markets, prices);
		double pairs = movers.size() * (movers.size() - 1) / 2.0;
		BestEdges siblings = new BestEdges(this.perMarket);
		BestEdges others = new BestEdges(this.perMarket);
		for (int left = 0; left < movers.size(); left++) {
			Mover one = movers.get(left);
			for (int right = left + 1; right < movers.size(); right++) {
				Mover other = movers.get(right);
				correlation(one.moves(), other.moves(), this.settings.chance() / pairs).ifPresent((found) -> {
					Edge edge = Edge.between(one.market().id(), other.market().id(), found.value(), found.samples());
					// Siblings move together for a reason that everybody knows; they must
					// not push the others out.
					BestEdges best = one.market().isSiblingOf(other.market()) ? siblings : others;
					best.offer(one.market().id(), edge);
					best.offer(other.market().id(), edge);
				});
			}
		}
		List<Edge> all = new ArrayList<>(others.all());
		all.addAll(siblings.all());
		return all;
	}

	private List<Mover> movers(List<TradedMarket> markets, Map<MarketId, float[]> prices) {
		List<Mover> movers = new ArrayList<>();
		for (TradedMarket market : markets) {
			float[] path = prices.get(market.marketId());
			Moves moves = (path != null) ? Moves.of(path) : null;
			if (moves != null && moves.moved() >= this.settings.samples()) {
				movers.add(new Mover(market, moves));
			}
		}
		return movers;
	}

	private Optional<Correlation> correlation(Moves one, Moves other, double chance) {
		Votes votes = one.votes(other);
		if (!votes.beat(chance)) {
			return Optional.empty();
		}
		return Correlation.of(one, other)
			.filter((found) -> found.samples() >= this.settings.samples()
					&& found.value() * votes.direction() >= this.settings.correlation());
	}

	/**
	 * A market with how its price moved.
	 *
	 * @param market the market
	 * @param moves the moves
	 */
	private record Mover(TradedMarket market, Moves moves) {
	}

}
