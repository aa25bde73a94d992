package ai.aigg.insights.simulators.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

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
