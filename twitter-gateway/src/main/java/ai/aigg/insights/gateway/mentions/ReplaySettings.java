package ai.aigg.insights.gateway.mentions;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When X is asked to send events again.
 *
 * @param after how long after the list of mentions was first too short; also the shortest
 * time between two requests
 */
@ConfigurationProperties("aigg.gateway.replay")
record ReplaySettings(@DefaultValue("5m") Duration after) {

	ReplaySettings {
		if (!after.isPositive()) {
			throw new IllegalArgumentException("aigg.gateway.replay.after must be more than 0");
		}
	}

}
