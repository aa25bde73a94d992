package ai.aigg.insights.gateway.x;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The four secrets with which a request is signed as the bot.
 *
 * @param consumerKey the app's name
 * @param consumerSecret the app's secret
 * @param accessToken the account's name
 * @param accessTokenSecret the account's secret
 */
record OAuth1Keys(@DefaultValue("") String consumerKey, @DefaultValue("") String consumerSecret,
		@DefaultValue("") String accessToken, @DefaultValue("") String accessTokenSecret) {

	boolean isComplete() {
		return !this.consumerKey.isBlank() && !this.consumerSecret.isBlank() && !this.accessToken.isBlank()
				&& !this.accessTokenSecret.isBlank();
	}

	/**
	 * Keeps the secrets out of logs.
	 */
	@Override
	public String toString() {
		return "OAuth1Keys[complete=" + isComplete() + "]";
	}

}
