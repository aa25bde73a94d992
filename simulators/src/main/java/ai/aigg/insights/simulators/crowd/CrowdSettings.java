package ai.aigg.insights.simulators.crowd;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How talkative the simulated people are at the start.
 *
 * @param enabled whether they talk at all
 * @param perMinute mentions per minute
 */
@ConfigurationProperties("aigg.simulators.crowd")
record CrowdSettings(@DefaultValue("false") boolean enabled, @DefaultValue("6") double perMinute) {
}
