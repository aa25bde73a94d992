package ai.aigg.insights.analysis.scoring;

/**
 * How a market ended for the outcome that an estimate spoke of.
 */
enum Verdict {

	/** It won. */
	YES,

	/** Another one won. */
	NO,

	/** None won; there is nothing to score. */
	VOID

}
