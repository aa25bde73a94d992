package ai.aigg.insights.kit.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The pace of one client's calls: which group of endpoints an address belongs to.
 */
final class UpstreamPace {

	private final String base;

	private final Map<String, Pace> groups;

	private final boolean canWait;

	/**
	 * Prepares it.
	 * @param baseUrl where the upstream's paths begin
	 * @param groups by the beginning of their paths
	 * @param canWait whether the calls take from the part for background work as well
	 */
	UpstreamPace(URI baseUrl, Map<String, Pace> groups, boolean canWait) {
		String path = Optional.ofNullable(baseUrl.getPath()).orElse("");
		this.base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		this.groups = Map.copyOf(groups);
		this.canWait = canWait;
	}

	void await(URI uri) throws IOException {
		Optional<Pace> pace = find(uri);
		if (pace.isPresent()) {
			pace.get().await(this.canWait);
		}
	}

	void answered(URI uri, Duration latency, boolean refused) {
		find(uri).ifPresent((pace) -> pace.answered(latency, refused));
	}

	Optional<Pace> find(URI uri) {
		String whole = Optional.ofNullable(uri.getPath()).orElse("");
		String path = whole.startsWith(this.base) ? whole.substring(this.base.length()) : whole;
		return this.groups.entrySet()
			.stream()
			.filter((group) -> belongs(path, group.getKey()))
			.max(Comparator.comparingInt((group) -> group.getKey().length()))
			.map(Map.Entry::getValue);
	}

	private static boolean belongs(String path, String group) {
		return group.equals("/") || path.equals(group) || path.startsWith(group + "/");
	}

}
