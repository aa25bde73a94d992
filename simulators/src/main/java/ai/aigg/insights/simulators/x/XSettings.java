package ai.aigg.insights.simulators.x;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the simulated X.
 *
 * @param botId numeric id of the bot's account
 * @param botUsername its handle
 * @param appToken the Bearer token that stands for the app alone; any other stands for
 * the bot's user
 * @param maxPosts posts kept; the oldest go first
 * @param duplicateWindow how long the same text by the same author is refused
 * @param indexDelay how long after its creation a post is missing from timelines
 * @param answersSummon whether an answer to a post of the bot summons it without its
 * handle: X's documents name handles and quotes alone, its table of policies answers too
 * @param defaultDialect field names of answers to requests that name no fields
 * @param limits requests per window
 * @param oauth1 secrets to check signatures with; without them any OAuth 1.0a header
 * passes
 */
@ConfigurationProperties("aigg.simulators.x")
record XSettings(@DefaultValue("1729384756102938475") long botId, @DefaultValue("aigginsights") String botUsername,
		@DefaultValue("sim-app-token") String appToken, @DefaultValue("200000") int maxPosts,
		@DefaultValue("24h") Duration duplicateWindow, @DefaultValue("0s") Duration indexDelay,
		@DefaultValue("false") boolean answersSummon, @DefaultValue("post") Dialect defaultDialect,
		@DefaultValue Limits limits, @Nullable OAuth1 oauth1) {

	/**
	 * Requests per window and caller, as documented for user tokens.
	 *
	 * @param window length of a window
	 * @param me {@code GET /2/users/me}
	 * @param mentions {@code GET /2/users/:id/mentions}
	 * @param timeline {@code GET /2/users/:id/tweets}
	 * @param lookup {@code GET /2/tweets}
	 * @param create {@code POST /2/tweets}
	 * @param delete {@code DELETE /2/tweets/:id}
	 */
	record Limits(@DefaultValue("15m") Duration window, @DefaultValue("75") int me, @DefaultValue("300") int mentions,
			@DefaultValue("900") int timeline, @DefaultValue("5000") int lookup, @DefaultValue("100") int create,
			@DefaultValue("50") int delete) {
	}

	/**
	 * The four secrets of an OAuth 1.0a user context.
	 *
	 * @param consumerKey API key
	 * @param consumerSecret API key secret
	 * @param accessToken of the bot's account
	 * @param accessTokenSecret of the bot's account
	 */
	record OAuth1(String consumerKey, String consumerSecret, String accessToken, String accessTokenSecret) {

		@Override
		public String toString() {
			return "OAuth1[" + this.consumerKey + "]";
		}

	}

}
