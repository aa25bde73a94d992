package ai.aigg.insights.markets.gamma;

import java.net.URI;
import java.time.Duration;

import ai.aigg.insights.kit.http.UpstreamSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Gamma is called; it needs no key. The fields are those of {@link UpstreamSettings}.
 *
 * @param baseUrl where its paths begin
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for a whole page
 * @param retries how often a page is asked for again
 * @param maxConcurrent most calls at once
 * @param maxResponse largest page
 */
@ConfigurationProperties("aigg.upstream.gamma")
record GammaSettings(@DefaultValue("https://gamma-api.polymarket.com") URI baseUrl,
		@DefaultValue("3s") Duration connectTimeout, @DefaultValue("30s") Duration readTimeout,
		@DefaultValue("3") int retries, @DefaultValue("4") int maxConcurrent,
		@DefaultValue("32MB") DataSize maxResponse) {

	UpstreamSettings upstream() {
		return new UpstreamSettings(this.baseUrl, this.connectTimeout, this.readTimeout, this.retries,
				this.maxConcurrent, this.maxResponse);
	}

}
