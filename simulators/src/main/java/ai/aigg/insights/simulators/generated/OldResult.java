package ai.aigg.insights.simulators.generated;

/**
 * How an archived market ended.
 */
enum OldResult {

	/** At exactly 1 and 0. */
	WON,
	/** At 0.99999958 and the like, as automated market makers left it. */
	NEARLY,
	/** At one half each. */
	HALF,
	/** At nothing each. */
	NOTHING

}
