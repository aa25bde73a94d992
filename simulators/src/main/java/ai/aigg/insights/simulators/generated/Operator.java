package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import ai.aigg.insights.simulators.market.MarketFate;
import ai.aigg.insights.simulators.market.WorldRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can do to the generated markets.
 */
final class Operator {

	private static final Duration LONG_PAST = Duration.ofDays(68);

	private final Listings listings;

	private final Chance chance;

	private long changes;

	Operator(Listings listings, Chance chance) {
		this.listings = listings;
		this.chance = chance;
	}

	/** Closes an open market in favour of an outcome, along with what that decides. */
	void resolve(long marketId, String outcome, Instant now) {
		SimMarket market = market(marketId);
		if (market.closed()) {
			throw new WorldRefusal("Market " + marketId + " is closed already.");
		}
		market.event().fate().resolve(market.index(), outcome(market, outcome), now);
	}

	/**
	 * Puts one market into a state.
	 * @param outcome what is proposed or wins; by default what was proposed before, or
	 * else what fate has drawn
	 */
	void decide(long marketId, MarketFate wanted, @Nullable String outcome, Instant now) {
		SimMarket market = market(marketId);
		Verdict before = market.event().fate().verdict(market.index());
		int named = (outcome != null) ? outcome(market, outcome) : market.winner();
		switch (wanted) {
			case PROPOSE -> put(market, Verdict.State.PROPOSED, named, now);
			case DISPUTE -> put(market, Verdict.State.DISPUTED, named, now);
			case FLIP -> {
				int other = (outcome != null) ? named : 1 - named;
				boolean over = (before != null) ? before.closed() : market.closed();
				put(market, over ? Verdict.State.RESOLVED : Verdict.State.REPROPOSED, other, now);
			}
			case RESOLVE -> put(market, Verdict.State.RESOLVED, named, now);
			case HALF -> put(market, Verdict.State.HALF, named, now);
			case ZERO -> put(market, Verdict.State.ZERO, named, now);
			case REOPEN -> {
				if (!market.closed()) {
					throw new WorldRefusal("Market " + marketId + " is open.");
				}
				put(market, Verdict.State.OPEN, named, now);
			}
			case END_PAST -> {
				if (market.closed()) {
					throw new WorldRefusal("Market " + marketId + " is closed already.");
				}
				put(market, Verdict.State.OPEN, named, now);
				market.moveEnd(now.minus(LONG_PAST));
			}
		}
	}

	/**
	 * Moves the prices of a share of the open markets, others each time.
	 * @return how many moved
	 */
	long change(double share) {
		this.changes++;
		List<SimMarket> open = this.listings.markets().values().stream().filter((market) -> !market.closed()).toList();
		long wanted = Math.round(share * open.size());
		List<SimMarket> drawn = open.stream().filter((market) -> {
			Verdict verdict = market.event().fate().verdict(market.index());
			return verdict == null || !verdict.pinned();
		})
			.sorted(Comparator.comparingLong((market) -> this.chance.bits(market.id(), 1_000 + this.changes)))
			.limit(wanted)
			.toList();
		drawn.forEach((market) -> market.shift(1 + this.chance.pick(market.id(), this.changes, 3)));
		return drawn.size();
	}

	/** Puts a price in the place of an open market's own. */
	void reprice(long marketId, double price) {
		SimMarket market = this.listings.markets().get(marketId);
		if (market == null || market.closed()) {
			throw new WorldRefusal("There is no open market " + marketId + " in this world.");
		}
		if (!(price > 0 && price < 1)) {
			throw new WorldRefusal("A price is above 0 and below 1, but this is " + price + ".");
		}
		market.reprice(price);
	}

	private static void put(SimMarket market, Verdict.State state, int winner, Instant now) {
		market.event().fate().decide(market.index(), new Verdict(now, state, winner));
	}

	private SimMarket market(long id) {
		SimMarket market = this.listings.markets().get(id);
		if (market == null) {
			throw new WorldRefusal("There is no market " + id + " in this world.");
		}
		return market;
	}

	private static int outcome(SimMarket market, String name) {
		List<String> outcomes = market.line().outcomes();
		for (int index = 0; index < outcomes.size(); index++) {
			if (outcomes.get(index).toLowerCase(Locale.ROOT).equals(name.trim().toLowerCase(Locale.ROOT))) {
				return index;
			}
		}
		throw new WorldRefusal("Market " + market.id() + " has no outcome '" + name + "'; it has "
				+ String.join(", ", outcomes) + ".");
	}

}
