package ai.aigg.insights.simulators.x.openapi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads out of the document what requests are checked by, and leaves the rest.
 */
final class ApiReader {

	private static final int MAX_DEPTH = 12;

	private final JsonNode document;

	private final Map<String, Schema> named = new HashMap<>();

	private ApiReader(JsonNode document) {
		this.document = document;
	}

	/** Operations by method. */
	static Map<String, List<Operation>> read(Path file) {
		return new ApiReader(JsonMapper.shared().readTree(file)).operations();
	}

	private Map<String, List<Operation>> operations() {
		Map<String, List<Operation>> operations = new HashMap<>();
		for (Map.Entry<String, JsonNode> path : this.document.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				if (Set.of("get", "post", "put", "delete", "patch").contains(method.getKey())) {
					operations.computeIfAbsent(method.getKey().toUpperCase(Locale.ROOT), (each) -> new ArrayList<>())
						.add(operation(path.getKey(), method.getValue(), path.getValue().path("parameters")));
				}
			}
		}
		return operations;
	}

	private Operation operation(String path, JsonNode json, JsonNode shared) {
		Map<String, Schema> inPath = new HashMap<>();
		Map<String, Schema> query = new HashMap<>();
		Set<String> required = new HashSet<>();
		List<JsonNode> parameters = new ArrayList<>();
		shared.forEach(parameters::add);
		json.path("parameters").forEach(parameters::add);
		for (JsonNode each : parameters) {
			JsonNode parameter = resolve(each);
			String name = parameter.path("name").asString("");
			if (parameter.path("in").asString("").equals("path")) {
				inPath.put(name, schema(parameter.path("schema"), 0));
			}
			else if (parameter.path("in").asString("").equals("query")) {
				query.put(name, schema(parameter.path("schema"), 0));
				if (parameter.path("required").asBoolean(false)) {
					required.add(name);
				}
			}
		}
		JsonNode body = resolve(json.path("requestBody"));
		JsonNode content = body.path("content");
		Set<String> media = Set.copyOf(content.propertyNames());
		Schema taken = media.isEmpty() ? null : schema(content.iterator().next().path("schema"), 0);
		return new Operation(List.of(path.substring(1).split("/")), inPath, query, required, taken,
				body.path("required").asBoolean(false), media);
	}

	private Schema schema(JsonNode json, int depth) {
		JsonNode reference = json.path("$ref");
		if (reference.isString()) {
			Schema known = this.named.get(reference.asString());
			if (known == null) {
				known = schema(resolve(json), depth + 1);
				this.named.put(reference.asString(), known);
			}
			return known;
		}
		if (depth > MAX_DEPTH) {
			return any();
		}
		Map<String, Schema> properties = new HashMap<>();
		json.path("properties")
			.properties()
			.forEach((property) -> properties.put(property.getKey(), schema(property.getValue(), depth + 1)));
		List<Schema> anyOf = new ArrayList<>();
		json.path("anyOf").forEach((each) -> anyOf.add(schema(each, depth + 1)));
		json.path("oneOf").forEach((each) -> anyOf.add(schema(each, depth + 1)));
		JsonNode more = json.path("additionalProperties");
		return new Schema(text(json, "type"), text(json, "format"), Set.copyOf(texts(json.path("enum"))),
				json.has("pattern") ? Pattern.compile(json.path("pattern").asString()) : null,
				bound(json, Long.MIN_VALUE, "minimum", "minLength", "minItems"),
				bound(json, Long.MAX_VALUE, "maximum", "maxLength", "maxItems"),
				json.path("uniqueItems").asBoolean(false),
				json.has("items") ? schema(json.path("items"), depth + 1) : null, Map.copyOf(properties),
				texts(json.path("required")), more.isBoolean() && !more.asBoolean(), List.copyOf(anyOf));
	}

	private JsonNode resolve(JsonNode json) {
		JsonNode found = json;
		for (int hops = 0; found.path("$ref").isString() && hops < MAX_DEPTH; hops++) {
			found = this.document.at(found.path("$ref").asString().substring(1));
		}
		return found;
	}

	private static Schema any() {
		return new Schema(null, null, Set.of(), null, Long.MIN_VALUE, Long.MAX_VALUE, false, null, Map.of(), List.of(),
				false, List.of());
	}

	private static @Nullable String text(JsonNode json, String name) {
		return json.path(name).isString() ? json.path(name).asString().intern() : null;
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map((each) -> each.asString("").intern()).distinct().toList();
	}

	private static long bound(JsonNode json, long fallback, String... names) {
		for (String name : names) {
			if (json.path(name).isIntegralNumber()) {
				return json.path(name).asLong();
			}
		}
		return fallback;
	}

}
