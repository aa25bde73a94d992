package ai.aigg.insights.kit.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sent events are kept in case that the broker loses them.
 *
 * @param keepSent how long; longer than anybody waits for an answer (10 minutes)
 * @param checkEvery how often the broker is asked whether it still has them
 */
@ConfigurationProperties("aigg.outbox")
record OutboxSettings(@DefaultValue("15m") Duration keepSent, @DefaultValue("15s") Duration checkEvery) {

	OutboxSettings {
		if (checkEvery.isZero() || checkEvery.isNegative() || keepSent.compareTo(checkEvery) < 0) {
			throw new IllegalArgumentException("aigg.outbox.keep-sent is longer than aigg.outbox.check-every");
		}
	}

}
