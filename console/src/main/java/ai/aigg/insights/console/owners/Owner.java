package ai.aigg.insights.console.owners;

/**
 * A service that owns a part of the data, and alone changes it.
 */
public enum Owner {

	/** Owns the markets. */
	MARKETS("market-sync-service"),

	/** Owns the evidence. */
	RESEARCH("research-service"),

	/** Owns analyses, conclusions and their scores. */
	ANALYSIS("analysis-service"),

	/** Owns users and interactions. */
	GATEWAY("twitter-gateway");

	private final String service;

	Owner(String service) {
		this.service = service;
	}

	/**
	 * The service's name.
	 * @return as in its module and its metrics
	 */
	public String service() {
		return this.service;
	}

}
