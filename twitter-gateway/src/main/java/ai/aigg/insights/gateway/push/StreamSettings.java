package ai.aigg.insights.gateway.push;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether mentions are streamed. X bills 0.005 USD for each post on the stream, five
 * times what the poll costs.
 *
 * @param enabled off by default
 * @param keepAlive how long the line may be silent; X writes at least every 20 s
 * @param maxLine the longest line that is read
 */
@ConfigurationProperties("aigg.gateway.stream")
record StreamSettings(@DefaultValue("false") boolean enabled, @DefaultValue("25s") Duration keepAlive,
		@DefaultValue("1MB") DataSize maxLine) {
}
