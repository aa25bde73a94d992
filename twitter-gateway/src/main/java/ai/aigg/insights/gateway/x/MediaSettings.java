package ai.aigg.insights.gateway.x;

import java.time.Duration;

import ai.aigg.insights.kit.http.UpstreamSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a reply may wait for its picture.
 *
 * @param timeout for reading, drawing, the upload and its description together
 */
@ConfigurationProperties("aigg.x.media")
record MediaSettings(@DefaultValue("4s") Duration timeout) {

	/** As many as there may be replies under way, so that none waits for another. */
	private static final int MOST_CALLS = 200;

	MediaSettings {
		if (!timeout.isPositive()) {
			throw new IllegalArgumentException("aigg.x.media.timeout is longer than nothing");
		}
	}

	/**
	 * Gives each of the two calls three eighths of the time; the rest is for drawing.
	 */
	UpstreamSettings calling(UpstreamSettings upstream) {
		return new UpstreamSettings(upstream.baseUrl(), this.timeout.dividedBy(8), this.timeout.dividedBy(4), 0,
				MOST_CALLS, upstream.maxResponse());
	}

}
