package ai.aigg.insights.gateway.x;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we sign in to X and speak to it.
 *
 * @param bearerToken the app's token, for reads
 * @param oauth1 the account's keys, for posts
 * @param oauth2 signs posts where those are not set
 * @param dialect how fields are called in requests
 */
@ConfigurationProperties("aigg.x")
record XSettings(@DefaultValue("") String bearerToken, @DefaultValue OAuth1Keys oauth1,
		@DefaultValue OAuth2Settings oauth2, @DefaultValue("post") FieldDialect dialect) {

	/**
	 * Keeps the secrets out of logs.
	 */
	@Override
	public String toString() {
		return "XSettings[dialect=" + this.dialect + "]";
	}

}
