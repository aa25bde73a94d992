package ai.aigg.insights.simulators.x.openapi;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The operations of the official document.
 */
@Component
class OpenApi {

	private static final Logger logger = LoggerFactory.getLogger(OpenApi.class);

	private final Map<String, List<Operation>> operations;

	OpenApi(OpenApiSettings settings) {
		Path file = settings.openapi();
		this.operations = (file != null) ? ApiReader.read(file) : Map.of();
		if (file != null) {
			logger.info("Requests to X are checked against {} operations", size());
		}
	}

	int size() {
		return this.operations.values().stream().mapToInt(List::size).sum();
	}

	/** The operation of a path without the simulator's own prefix. */
	Optional<Operation> find(String method, String path) {
		List<String> segments = List.of(path.substring(1).split("/"));
		return this.operations.getOrDefault(method, List.of())
			.stream()
			.filter((operation) -> operation.match(segments) >= 0)
			.max(Comparator.comparingInt((Operation operation) -> operation.match(segments)));
	}

	/** What is wrong with path and query of a request; nothing if they are right. */
	Optional<String> check(Operation operation, String path, @Nullable String query) {
		List<String> segments = List.of(path.substring(1).split("/"));
		for (int i = 0; i < segments.size(); i++) {
			String name = operation.segments().get(i).replaceAll("[{}]", "");
			Schema schema = operation.pathParameters().get(name);
			Optional<String> problem = (schema != null) ? schema.check(segments.get(i), name) : Optional.empty();
			if (problem.isPresent()) {
				return problem;
			}
		}
		MultiValueMap<String, String> parameters = UriComponentsBuilder.newInstance()
			.query((query != null) ? query : "")
			.build()
			.getQueryParams();
		for (String name : operation.required()) {
			if (!parameters.containsKey(name)) {
				return Optional.of(name + ": is missing but it is required");
			}
		}
		for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
			Optional<String> problem = check(operation.query().get(each.getKey()), each);
			if (problem.isPresent()) {
				return problem;
			}
		}
		return Optional.empty();
	}

	/** Whether the body is JSON that the document describes. */
	static boolean isJson(HttpServletRequest request) {
		return String.valueOf(request.getContentType()).startsWith("application/json");
	}

	private static Optional<String> check(@Nullable Schema schema, Map.Entry<String, List<String>> parameter) {
		if (schema == null) {
			return Optional.of(parameter.getKey() + ": is no query parameter of this operation");
		}
		if (parameter.getValue().size() > 1) {
			return Optional.of(parameter.getKey() + ": must be given once, with commas");
		}
		String value = parameter.getValue().getFirst();
		return schema.check((value != null) ? UriUtils.decode(value.replace("+", " "), StandardCharsets.UTF_8) : "",
				parameter.getKey());
	}

}
