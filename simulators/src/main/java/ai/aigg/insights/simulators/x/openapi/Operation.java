package ai.aigg.insights.simulators.x.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a method of a path takes.
 *
 * @param segments of the path; those in braces are parameters
 * @param pathParameters by name
 * @param query parameters by name
 * @param required names of query parameters that must be there
 * @param body of the request, if it takes one
 * @param bodyRequired whether it must have one
 * @param media types of the body
 */
record Operation(List<String> segments, Map<String, Schema> pathParameters, Map<String, Schema> query,
		Set<String> required, @Nullable Schema body, boolean bodyRequired, Set<String> media) {

	/** How many segments of a path are this one's own words; -1 if it does not match. */
	int match(List<String> path) {
		if (path.size() != this.segments.size()) {
			return -1;
		}
		int words = 0;
		for (int i = 0; i < path.size(); i++) {
			if (!this.segments.get(i).startsWith("{")) {
				if (!this.segments.get(i).equals(path.get(i))) {
					return -1;
				}
				words++;
			}
		}
		return words;
	}

}
