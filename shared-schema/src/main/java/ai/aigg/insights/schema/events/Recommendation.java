package ai.aigg.insights.schema.events;

/**
 * What the decision rule says about a market at its price; never advice.
 */
public enum Recommendation {

	/** The first outcome is cheaper than we think it is worth, after costs. */
	BUY_YES,

	/** The other outcome is cheaper than we think it is worth, after costs. */
	BUY_NO,

	/** No edge that pays for the costs and the doubt. */
	HOLD

}
