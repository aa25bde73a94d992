package ai.aigg.insights.markets.gamma;

/**
 * An object lacks what makes it a market.
 */
class MalformedMarketException extends Exception {

	MalformedMarketException(String message) {
		super(message);
	}

}
