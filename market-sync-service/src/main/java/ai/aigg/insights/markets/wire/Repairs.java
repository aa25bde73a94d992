package ai.aigg.insights.markets.wire;

/**
 * Is told of every value that had to be cut, clipped or dropped to fit its column.
 */
@FunctionalInterface
public interface Repairs {

	/**
	 * Counts a repair.
	 * @param field the name of the field in Polymarket's object
	 */
	void count(String field);

}
