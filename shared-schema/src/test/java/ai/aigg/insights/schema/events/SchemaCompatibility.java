package ai.aigg.insights.schema.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Says what a new schema would break for consumers and for records that were written with
 * the old one.
 */
final class SchemaCompatibility {

	private SchemaCompatibility() {
	}

	static List<String> breaks(JsonNode old, JsonNode now) {
		List<String> found = new ArrayList<>();
		compare("", old, now, found);
		return found;
	}

	private static void compare(String path, JsonNode old, JsonNode now, List<String> found) {
		for (String keyword : List.of("type", "format")) {
			if (!old.path(keyword).equals(now.path(keyword))) {
				found.add("%s: %s was %s and is %s".formatted(path, keyword, old.path(keyword), now.path(keyword)));
			}
		}
		if (!texts(now.path("enum")).containsAll(texts(old.path("enum")))) {
			found.add(path + ": a value of the enumeration is gone");
		}
		Set<String> oldRequired = texts(old.path("required"));
		Set<String> nowRequired = texts(now.path("required"));
		for (String name : nowRequired) {
			if (!oldRequired.contains(name)) {
				found.add("%s/%s: is required now; old records may lack it".formatted(path, name));
			}
		}
		for (String name : oldRequired) {
			if (!nowRequired.contains(name)) {
				found.add("%s/%s: may be absent now; consumers rely on it".formatted(path, name));
			}
		}
		old.path("properties").properties().forEach((property) -> {
			JsonNode counterpart = now.path("properties").path(property.getKey());
			if (counterpart.isMissingNode()) {
				found.add("%s/%s: is gone".formatted(path, property.getKey()));
			}
			else {
				compare(path + "/" + property.getKey(), property.getValue(), counterpart, found);
			}
		});
		if (old.has("items")) {
			compare(path + "[]", old.path("items"), now.path("items"), found);
		}
	}

	private static Set<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
	}

}
