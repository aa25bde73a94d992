package ai.aigg.insights.gateway.push;

/**
 * How a connection ended.
 */
sealed interface StreamEnd {

	/** It was open and is not any more: closed by X, silent, or broken. */
	record Closed() implements StreamEnd {
	}

	/** X could not be reached. */
	record Unreachable() implements StreamEnd {
	}

	/**
	 * X refused it.
	 *
	 * @param status X's status
	 */
	record Refused(int status) implements StreamEnd {
	}

}
