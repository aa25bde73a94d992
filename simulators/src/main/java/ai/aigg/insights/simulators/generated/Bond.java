package ai.aigg.insights.simulators.generated;

/**
 * What the result of one market of an event says about its siblings.
 */
enum Bond {

	/**
	 * Each market implies the ones before it: Yes settles those, No settles the ones
	 * after.
	 */
	EASIER_FIRST,
	/** The other way round: dates, of which the later are the easier. */
	EASIER_LAST,
	/** Exactly one market ends in Yes (negative risk). */
	ONE_OF,
	/** Nothing. */
	FREE

}
