package ai.aigg.insights.console.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the live view keeps and serves.
 *
 * @param ways the most questions whose steps are kept in memory; the oldest go first
 * @param watchers the most browsers that watch at the same time
 * @param watchersEach the most windows of one person among them
 * @param heartbeat how often a browser hears something when nothing happens
 * @param patience how long a browser may take for one message before it is dropped
 * @param longest after which a browser has to connect anew, and so to be signed in still
 */
@ConfigurationProperties("aigg.console.live")
record LiveSettings(@DefaultValue("1000") int ways, @DefaultValue("100") int watchers,
		@DefaultValue("10") int watchersEach, @DefaultValue("15s") Duration heartbeat,
		@DefaultValue("10s") Duration patience, @DefaultValue("30m") Duration longest) {

	LiveSettings {
		if (ways < 1 || watchers < 1 || watchersEach < 1) {
			throw new IllegalArgumentException("The limits of aigg.console.live are 1 or more");
		}
	}

}
