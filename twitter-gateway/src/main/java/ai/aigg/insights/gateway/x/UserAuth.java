package ai.aigg.insights.gateway.x;

/**
 * Signs requests as the bot's account.
 */
interface UserAuth {

	/**
	 * Whether the keys are set.
	 */
	boolean isSetUp();

	/**
	 * Makes the header {@code Authorization} of a request without query parameters.
	 * @param method such as {@code POST}
	 * @param url the whole address
	 * @return the header
	 * @throws AuthUnavailableException when there is no valid token now
	 */
	String header(String method, String url);

	/**
	 * Tells that X did not accept a header.
	 */
	void refused();

}
