package ai.aigg.insights.simulators.x.gate;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call, and how often.
 *
 * @param appToken the Bearer token that stands for the app alone; any other stands for
 * the bot's user
 * @param limits requests per window
 * @param oauth1 secrets to check signatures with; without them any OAuth 1.0a header
 * passes
 */
@ConfigurationProperties("aigg.simulators.x")
record GateSettings(@DefaultValue("sim-app-token") String appToken, @DefaultValue Limits limits,
		@Nullable OAuth1 oauth1) {

	/**
	 * Requests per window and caller, as documented for user tokens.
	 *
	 * @param window length of a window
	 * @param me {@code GET /2/users/me} and look-ups of accounts
	 * @param mentions {@code GET /2/users/:id/mentions}
	 * @param timeline {@code GET /2/users/:id/tweets}
	 * @param lookup {@code GET /2/tweets}
	 * @param create {@code POST /2/tweets}
	 * @param delete {@code DELETE /2/tweets/:id}
	 * @param media each call of {@code /2/media}
	 * @param webhooks each call of {@code /2/webhooks} and {@code /2/activity}
	 * @param stream connects of the filtered stream
	 */
	record Limits(@DefaultValue("15m") Duration window, @DefaultValue("75") int me, @DefaultValue("300") int mentions,
			@DefaultValue("900") int timeline, @DefaultValue("5000") int lookup, @DefaultValue("100") int create,
			@DefaultValue("50") int delete, @DefaultValue("500") int media, @DefaultValue("500") int webhooks,
			@DefaultValue("50") int stream) {

		int of(Endpoint endpoint) {
			return switch (endpoint) {
				case ME -> this.me;
				case MENTIONS -> this.mentions;
				case TIMELINE -> this.timeline;
				case LOOKUP -> this.lookup;
				case CREATE -> this.create;
				case DELETE -> this.delete;
				case MEDIA -> this.media;
				case WEBHOOKS -> this.webhooks;
				case STREAM -> this.stream;
			};
		}

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
