package ai.aigg.insights.console.live;

/**
 * What the events tell of a question's way, in the order in which it happens.
 */
enum Stage {

	/** The gateway put it on the ring. */
	ASKED,

	/** The market was found. */
	MATCHED,

	/** The evidence is together. */
	RESEARCHED,

	/** The conclusion is drawn. */
	ANALYSED,

	/** It left the ring without an analysis. */
	UNANSWERED

}
