package ai.aigg.insights.simulators.x.oauth;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The app as OAuth 2.0 knows it.
 *
 * @param clientId its id
 * @param clientSecret its secret
 * @param accessTokenLifetime how long an access token works
 * @param strict whether only tokens that were given out work; otherwise any other Bearer
 * token stands for the bot's user, too
 */
@ConfigurationProperties("aigg.simulators.x.oauth2")
record OAuth2Settings(@DefaultValue("sim-client-id") String clientId,
		@DefaultValue("sim-client-secret") String clientSecret, @DefaultValue("2h") Duration accessTokenLifetime,
		@DefaultValue("false") boolean strict) {

	@Override
	public String toString() {
		return "OAuth2Settings[" + this.clientId + "]";
	}

}
