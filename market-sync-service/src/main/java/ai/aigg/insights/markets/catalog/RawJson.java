package ai.aigg.insights.markets.catalog;

/**
 * An object as Polymarket sent it, made into text only when it is to be kept.
 */
@FunctionalInterface
public interface RawJson {

	/**
	 * The object.
	 * @return JSON
	 */
	String text();

}
