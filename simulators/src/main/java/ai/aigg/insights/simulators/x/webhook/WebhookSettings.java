package ai.aigg.insights.simulators.x.webhook;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are served.
 *
 * @param consumerSecret key of the legacy signature
 * @param clientSecret key of the OAuth 2.0 signature
 * @param crcInterval how often each webhook has to prove itself
 * @param timeout how long an answer may take
 * @param queue most events that wait
 * @param attempts how often an event is sent at most
 * @param retryAfter wait before the second attempt, doubled for each further one
 * @param senders events under way at the same time
 */
@ConfigurationProperties("aigg.simulators.x.webhook")
record WebhookSettings(@DefaultValue("sim-consumer-secret") String consumerSecret,
		@DefaultValue("sim-client-secret") String clientSecret, @DefaultValue("1h") Duration crcInterval,
		@DefaultValue("10s") Duration timeout, @DefaultValue("50000") int queue, @DefaultValue("3") int attempts,
		@DefaultValue("1s") Duration retryAfter, @DefaultValue("16") int senders) {

	@Override
	public String toString() {
		return "WebhookSettings[every " + this.crcInterval + "]";
	}

}
