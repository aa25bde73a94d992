package ai.aigg.insights.simulators.market;

import java.time.Instant;
import java.util.List;

import ai.aigg.insights.simulators.json.JsonBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One market as the endpoints see it: a few facts to filter and sort by, and its Gamma
 * object.
 */
public interface MarketView {

	/** Gamma id. */
	long id();

	/** Last part of the market's address. */
	String slug();

	/** Condition id, empty where a recorded market has none. */
	String conditionId();

	/** The question as listed. */
	String question();

	/**
	 * Ids of the CLOB tokens in the order of the outcomes; empty where there are none.
	 */
	List<String> tokenIds();

	/** Whether the market is settled. */
	boolean closed();

	/** Announced end; some markets have none. */
	@Nullable Instant endDate();

	/** Price of the first outcome, 0 to 1. */
	double price();

	/**
	 * Best offers for the first outcome while the market is open; of a settled market
	 * they mean nothing.
	 */
	Offers offers();

	/** A number to filter or sort by; 0 where a recorded market lacks it. */
	double number(MarketNumber number);

	/**
	 * The Gamma object as UTF-8 JSON.
	 * @param withTags whether to add the event's tags (a recorded object never changes)
	 */
	byte[] json(boolean withTags);

	/**
	 * Writes the Gamma object.
	 * @param json where to
	 * @param withTags whether to add the event's tags
	 */
	default void write(JsonBuffer json, boolean withTags) {
		json.piece(json(withTags));
	}

}
