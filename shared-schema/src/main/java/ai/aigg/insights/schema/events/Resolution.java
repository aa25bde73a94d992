package ai.aigg.insights.schema.events;

/**
 * How far a market is on its way to an outcome.
 */
public enum Resolution {

	/** Trading, its end not reached. */
	OPEN,

	/** Past its end date, no outcome proposed yet. */
	ENDED,

	/** An outcome is proposed to the oracle; it may still be disputed. */
	PROPOSED,

	/** The proposed outcome is disputed; the price may flip. */
	DISPUTED,

	/** Final, with a winner. */
	RESOLVED,

	/** Final without a winner: both sides pay half. */
	VOID

}
