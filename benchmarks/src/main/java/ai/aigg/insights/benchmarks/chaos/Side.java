package ai.aigg.insights.benchmarks.chaos;

/**
 * On which side of a commit the gateway is killed.
 */
enum Side {

	/** While the step hangs; it is rolled back. */
	BEFORE,

	/** While the step hangs; the database goes on without its client. */
	DURING,

	/** As soon as the commit is seen. */
	AFTER

}
