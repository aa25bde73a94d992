package ai.aigg.insights.simulators.market;

import java.util.Optional;

/**
 * Old closed markets, numbered from the oldest on. There may be millions, so none of them
 * is kept: each is made when it is asked for.
 */
public interface MarketArchive {

	/** No old markets. */
	MarketArchive EMPTY = new MarketArchive() {

		@Override
		public long size() {
			return 0;
		}

		@Override
		public MarketView at(long number) {
			throw new IndexOutOfBoundsException(number);
		}

		@Override
		public Optional<MarketView> byId(long id) {
			return Optional.empty();
		}

		@Override
		public double value(MarketNumber order, long number) {
			throw new IndexOutOfBoundsException(number);
		}

		@Override
		public long ranked(MarketNumber order, long place) {
			throw new IndexOutOfBoundsException(place);
		}

	};

	/** How many there are. */
	long size();

	/**
	 * Makes a market.
	 * @param number 0 for the oldest
	 * @throws IndexOutOfBoundsException when there are not so many
	 */
	MarketView at(long number);

	/** Finds a market by its Gamma id. */
	Optional<MarketView> byId(long id);

	/**
	 * What a market sorts by, without making it.
	 * @param order the field
	 * @param number number of the market
	 */
	double value(MarketNumber order, long number);

	/**
	 * The number of the market at a place, when they are sorted by a field, the least
	 * first, and by id where that is the same.
	 * @param order the field
	 * @param place from 0
	 */
	long ranked(MarketNumber order, long place);

}
