package ai.aigg.insights.kit.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast upstreams may be called. Limits belong to an address, and a host may run more
 * than one service: each takes its share, and the shares of all must not add up to more
 * than what we allow ourselves, 0.6 of what an upstream publishes.
 *
 * @param enabled whether calls wait for their turn at all
 * @param slow the median latency from which an upstream counts as slow, for some delay
 * calls instead of refusing them
 * @param maxWait longest wait for a turn; then the call fails
 * @param background the part of a limit that work which can wait may take, 0 to 1
 * @param upstreams the limits of each upstream, by the name of its clients
 */
@ConfigurationProperties("aigg.pace")
record PaceSettings(@DefaultValue("true") boolean enabled, @DefaultValue("2s") Duration slow,
		@DefaultValue("60s") Duration maxWait, @DefaultValue("0.5") double background,
		@DefaultValue Map<String, Upstream> upstreams) {

	PaceSettings {
		if (background <= 0 || background > 1) {
			throw new IllegalArgumentException("aigg.pace.background is above 0 and at most 1");
		}
		upstreams = Map.copyOf(upstreams);
	}

	static PaceSettings unlimited() {
		return new PaceSettings(false, Duration.ofSeconds(2), Duration.ofSeconds(60), 0.5, Map.of());
	}

	/**
	 * The limits of one upstream.
	 *
	 * @param share the part of its limits that this service takes, 0 to 1
	 * @param groups its groups of endpoints
	 */
	record Upstream(@DefaultValue("0.6") double share, @DefaultValue List<Group> groups) {

		Upstream {
			if (share <= 0 || share > 1) {
				throw new IllegalArgumentException("An upstream's share is above 0 and at most 1");
			}
			groups = List.copyOf(groups);
		}

	}

	/**
	 * Endpoints that share a limit.
	 *
	 * @param path how their paths begin, after the base URL; the longest one that fits
	 * counts
	 * @param perSecond calls a second as published
	 */
	record Group(String path, double perSecond) {

		Group {
			if (!path.startsWith("/") || perSecond <= 0) {
				throw new IllegalArgumentException("A group of endpoints has a path and a limit");
			}
		}

	}

}
