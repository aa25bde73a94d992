package ai.aigg.insights.benchmarks.chaos;

/**
 * What is to become of a mention.
 */
enum Fate {

	/** Exactly one visible reply. */
	ONE_REPLY,

	/** None: the bot is not to answer it. */
	NO_REPLY,

	/** At most one: it was deleted while it was answered. */
	AT_MOST_ONE

}
