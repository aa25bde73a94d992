package ai.aigg.insights.markets.publication;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are published.
 *
 * @param batch the most events that are sent before the watermark moves
 * @param pause the longest time until changes are noticed that another instance left
 * @param checkPause how often the topic's length is compared with what was published
 */
@ConfigurationProperties("aigg.markets.publication")
record PublicationSettings(@DefaultValue("500") int batch, @DefaultValue("1s") Duration pause,
		@DefaultValue("10m") Duration checkPause) {

	PublicationSettings {
		if (batch < 1 || batch > 10_000) {
			throw new IllegalArgumentException("aigg.markets.publication.batch: 1 to 10,000 events");
		}
	}

}
