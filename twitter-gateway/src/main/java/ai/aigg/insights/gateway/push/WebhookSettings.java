package ai.aigg.insights.gateway.push;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How X proves that a call comes from it. Without a secret there is no webhook.
 *
 * @param oauth2ClientSecret the app's OAuth 2.0 client secret, X's key since September
 * 2026; or empty
 * @param consumerSecret the app's OAuth 1.0a consumer secret, X's key before that; or
 * empty
 * @param maxBody the largest event that is read
 */
@ConfigurationProperties("aigg.gateway.webhook")
record WebhookSettings(@DefaultValue("") String oauth2ClientSecret, @DefaultValue("") String consumerSecret,
		@DefaultValue("2MB") DataSize maxBody) {

	WebhookSettings {
		oauth2ClientSecret = oauth2ClientSecret.strip();
		consumerSecret = consumerSecret.strip();
	}

	boolean isSetUp() {
		return !this.oauth2ClientSecret.isEmpty() || !this.consumerSecret.isEmpty();
	}

	/**
	 * Keeps the secrets out of logs.
	 */
	@Override
	public String toString() {
		return "WebhookSettings[enabled=" + isSetUp() + "]";
	}

}
