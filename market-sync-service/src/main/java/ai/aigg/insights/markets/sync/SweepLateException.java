package ai.aigg.insights.markets.sync;

/**
 * A sweep has taken longer than it may.
 */
class SweepLateException extends RuntimeException {

	SweepLateException() {
		super("not done within its deadline");
	}

}
