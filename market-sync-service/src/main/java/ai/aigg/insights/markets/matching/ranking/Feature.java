package ai.aigg.insights.markets.matching.ranking;

/**
 * What speaks for or against a market.
 */
public enum Feature {

	/** Likeness of the text, its context and its aliases to the title. */
	LIKENESS,
	/** How much of what is asked the title says, by the worth of the words. */
	COVERED,
	/** How much of what the title says is asked. */
	ASKED,
	/** The same, of the text without its context. */
	OWN_COVERED,
	/** A number that is asked for. */
	NUMBER_MET,
	/** A number where none is asked for. */
	NUMBER_EXTRA,
	/** A number near the one asked for. */
	NUMBER_NEAR,
	/** The nearest number of its event. */
	NUMBER_NEAREST,
	/** The day asked for, in the title. */
	DAY_MET,
	/** Another day in the title. */
	DAY_OTHER,
	/** The day asked for, as planned end of a title without a day. */
	END_MET,
	/** A planned end before the day asked for. */
	END_WITHIN,
	/** A planned end after the day asked for. */
	END_BEYOND,
	/** A year asked for. */
	YEAR_MET,
	/** Another year than asked for. */
	YEAR_OTHER,
	/** A day where none is asked for. */
	DAY_EXTRA,
	/** How soon it ends where no day is asked for. */
	SOON,
	/** Past its planned end. */
	EXPIRED,
	/** How many of the names asked about the title lacks. */
	NAME_MISSED,
	/** The way the price is to go: 1 the same, -1 the other. */
	DIRECTION,
	/** Lives for a match or some minutes. */
	GAME,
	/** Volume of the last day. */
	VOLUME,
	/** Length of the title. */
	LENGTH;

	/**
	 * Where it stands in rows of numbers.
	 * @return the column, from 0
	 */
	// Rows live in memory only; files name the columns.
	@SuppressWarnings("EnumOrdinal")
	public int column() {
		return ordinal();
	}

}
