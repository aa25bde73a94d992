package ai.aigg.insights.benchmarks.soak;

/**
 * What is done to the system.
 */
sealed interface Act {

	/**
	 * Something is killed as {@code kill -9} does, and comes back.
	 *
	 * @param target what
	 */
	record Kill(Target target) implements Act {
	}

	/**
	 * Upstreams begin to misbehave.
	 *
	 * @param fault how
	 */
	record Trouble(Fault fault) implements Act {
	}

	/** Upstreams behave again. */
	record Calm() implements Act {
	}

	/** Every service is restarted in good order, one after the other. */
	record Roll() implements Act {
	}

}
