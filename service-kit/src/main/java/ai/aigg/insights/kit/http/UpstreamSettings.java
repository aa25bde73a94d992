package ai.aigg.insights.kit.http;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to call one upstream. Live and simulated upstreams differ in this and in nothing
 * else.
 *
 * @param baseUrl where its paths begin
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for a whole answer
 * @param retries how often a safe call is repeated after a failure that may pass
 * @param maxConcurrent most calls at once; a further one waits as long as an answer may
 * take
 * @param maxResponse largest body that is read
 */
public record UpstreamSettings(URI baseUrl, @DefaultValue("3s") Duration connectTimeout,
		@DefaultValue("15s") Duration readTimeout, @DefaultValue("2") int retries, @DefaultValue("8") int maxConcurrent,
		@DefaultValue("32MB") DataSize maxResponse) {

	public UpstreamSettings {
		if (!baseUrl.isAbsolute()) {
			throw new IllegalArgumentException("An upstream's base URL is absolute, not '" + baseUrl + "'");
		}
		if (retries < 0 || retries > 10 || maxConcurrent < 1) {
			throw new IllegalArgumentException("An upstream has 0 to 10 retries and at least one call at once");
		}
	}

}
