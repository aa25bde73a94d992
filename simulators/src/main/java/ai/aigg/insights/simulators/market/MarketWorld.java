package ai.aigg.insights.simulators.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All events and markets of one simulated Polymarket; there are a generated and a
 * recorded one.
 */
public interface MarketWorld {

	/**
	 * Every market by id, open and closed. The map is read-only and may change under an
	 * iteration as the world moves.
	 */
	NavigableMap<Long, ? extends MarketView> markets();

	/** Every event by id, under the same terms as {@link #markets()}. */
	NavigableMap<Long, ? extends EventView> events();

	/** Old closed markets, which are in none of the maps. */
	default MarketArchive archive() {
		return MarketArchive.EMPTY;
	}

	/** How many markets were ever listed, the archive not counted. */
	default int listings() {
		return markets().size();
	}

	/**
	 * Markets in the order of their listing, which never changes.
	 * @param from the first one's place
	 * @param count how many places
	 * @return fewer where markets are gone
	 */
	default List<MarketView> listed(int from, int count) {
		return markets().values().stream().skip(from).limit(count).<MarketView>map((market) -> market).toList();
	}

	/** Finds a market by its Gamma id, an archived one too. */
	default Optional<MarketView> marketById(long id) {
		MarketView listed = markets().get(id);
		return (listed != null) ? Optional.of(listed) : archive().byId(id);
	}

	/**
	 * Whether a market was listed once and is no more; who saw it may go on showing it.
	 * @param id its Gamma id or, where only CLOB has named it, its condition id
	 */
	default boolean dropped(String id) {
		return false;
	}

	/** Finds a market by the last part of its address. */
	Optional<? extends MarketView> marketBySlug(String slug);

	/** Finds a market by its condition id (0x and 64 hex digits). */
	Optional<? extends MarketView> marketByCondition(String conditionId);

	/** Finds the outcome that a CLOB token stands for. */
	Optional<OutcomeToken> outcomeByToken(String tokenId);

	/**
	 * The price path of one outcome.
	 * @param outcome the token's outcome
	 * @param from first instant, inclusive
	 * @param to last instant, inclusive; nothing is given beyond the world's present
	 * @param step distance of the points
	 * @return points in time order, possibly none
	 */
	List<PricePoint> history(OutcomeToken outcome, Instant from, Instant to, Duration step);

	/** The world's time. */
	Instant now();

	/** Counts of the present moment. */
	WorldStatus status();

	/** Takes notice of the clock: lists what is new and drops what is long over. */
	void tick();

	/**
	 * Moves the world's time ahead of the clock by a number of ticks.
	 * @throws WorldRefusal when this world does not move
	 */
	void advance(int ticks);

	/**
	 * Closes a market in favour of one outcome, along with the siblings it decides.
	 * @param marketId Gamma id
	 * @param outcome the outcome's name, in any case
	 * @throws WorldRefusal when there is no such open market or outcome, or this world
	 * does not move
	 */
	void resolve(long marketId, String outcome);

	/**
	 * Puts one market into a state, whatever it was in before.
	 * @param marketId Gamma id
	 * @param fate the state
	 * @param outcome name of the outcome that is proposed or wins, in any case; if
	 * {@code null} the one that was proposed before, or else the one that was to win
	 * @throws WorldRefusal when there is no such market or outcome, the state does not
	 * follow from the present one, or this world does not move
	 */
	void decide(long marketId, MarketFate fate, @Nullable String outcome);

	/**
	 * Stops the world's time, or lets it catch up with the clock.
	 * @throws WorldRefusal when this world does not move anyway
	 */
	void freeze(boolean frozen);

	/**
	 * Moves the prices of some open markets once, also while the world is frozen.
	 * @param share how many of them, above 0 up to 1
	 * @return the number of markets whose price is another now
	 * @throws WorldRefusal when this world does not move
	 */
	long change(double share);

	/**
	 * A number that is another one whenever markets came or went, or an operator did
	 * something; not when only time moved.
	 */
	long version();

	/**
	 * Moves an open market to a price at once and keeps it there until it is settled or
	 * moved again.
	 * @param marketId Gamma id
	 * @param price of the first outcome, above 0 and below 1; the offers are placed
	 * around it as near as the market's tick allows
	 * @throws WorldRefusal when there is no such open market, the price is no price, or
	 * this world does not move
	 */
	void reprice(long marketId, double price);

}
