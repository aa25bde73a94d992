package ai.aigg.insights.simulators.polymarket.clob.socket;

/**
 * Something that the feed's thread does again and again.
 */
interface Beat {

	/**
	 * Does what is due.
	 * @param now by {@link System#nanoTime()}
	 * @return nanoseconds until it wants to be called again
	 */
	long beat(long now);

}
