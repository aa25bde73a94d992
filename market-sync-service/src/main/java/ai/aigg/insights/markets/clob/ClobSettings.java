package ai.aigg.insights.markets.clob;

import java.net.URI;
import java.time.Duration;

import ai.aigg.insights.kit.http.UpstreamSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How CLOB is called; it needs no key. The fields are those of {@link UpstreamSettings}.
 *
 * @param baseUrl where its paths begin
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for a whole page
 * @param retries how often a page is asked for again
 * @param maxConcurrent most calls at once
 * @param maxResponse largest page
 */
@ConfigurationProperties("aigg.upstream.clob")
record ClobSettings(@DefaultValue("https://clob.polymarket.com") URI baseUrl,
		@DefaultValue("3s") Duration connectTimeout, @DefaultValue("30s") Duration readTimeout,
		@DefaultValue("3") int retries, @DefaultValue("16") int maxConcurrent,
		@DefaultValue("32MB") DataSize maxResponse) {

	UpstreamSettings upstream() {
		return new UpstreamSettings(this.baseUrl, this.connectTimeout, this.readTimeout, this.retries,
				this.maxConcurrent, this.maxResponse);
	}

}
