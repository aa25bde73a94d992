package ai.aigg.insights.kit.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Keeps the paces of all upstreams, so that all clients of one upstream share them.
 */
final class Paces {

	private final PaceSettings settings;

	private final MeterRegistry meters;

	private final Map<String, Map<String, Pace>> upstreams = new ConcurrentHashMap<>();

	Paces(PaceSettings settings, MeterRegistry meters) {
		this.settings = settings;
		this.meters = meters;
	}

	UpstreamPace of(String upstream, URI baseUrl) {
		return new UpstreamPace(baseUrl, groups(upstream), false);
	}

	UpstreamPace ofBackground(String upstream, URI baseUrl) {
		return new UpstreamPace(baseUrl, groups(upstream), true);
	}

	private Map<String, Pace> groups(String upstream) {
		return this.upstreams.computeIfAbsent(upstream,
				(name) -> Optional.ofNullable(this.settings.upstreams().get(name))
					.filter((limits) -> this.settings.enabled())
					.map((limits) -> limits.groups()
						.stream()
						.map((group) -> Map.entry(group.path(),
								new Pace(name, group, limits.share(), this.settings, this.meters)))
						.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
					.orElse(Map.of()));
	}

}
