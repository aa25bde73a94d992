package ai.aigg.insights.markets.gamma;

/**
 * Is told of every value that had to be cut, clipped or dropped to fit its column.
 */
@FunctionalInterface
interface Repairs {

	/**
	 * Counts a repair.
	 * @param field the name of the field in Gamma's object
	 */
	void count(String field);

}
