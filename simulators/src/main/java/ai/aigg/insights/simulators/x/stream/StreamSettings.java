package ai.aigg.insights.simulators.x.stream;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stream is kept.
 *
 * @param keepAlive time without posts after which an empty line is sent
 * @param waiting most posts that wait for a slow reader, who is then disconnected
 */
@ConfigurationProperties("aigg.simulators.x.stream")
record StreamSettings(@DefaultValue("20s") Duration keepAlive, @DefaultValue("10000") int waiting) {
}
