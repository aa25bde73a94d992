package ai.aigg.insights.simulators.x.openapi;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what the official document does not allow. The token endpoints are not in
 * that document.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OpenApiFilter extends OncePerRequestFilter {

	private static final String PREFIX = "/x";

	private static final int LARGEST_BODY = 8 * 1024 * 1024;

	private final OpenApi api;

	private final Violations violations;

	private final Clock clock;

	OpenApiFilter(OpenApi api, Violations violations, Clock clock) {
		this.api = api;
		this.violations = violations;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return this.api.size() == 0 || !path.startsWith("/x/2/") || path.startsWith("/x/2/oauth2/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(PREFIX.length());
		Optional<Operation> operation = this.api.find(request.getMethod(), path);
		if (operation.isEmpty()) {
			refuse(request, response, "There is no such operation");
			return;
		}
		Optional<String> problem = this.api.check(operation.get(), path, request.getQueryString());
		HttpServletRequest checked = request;
		if (problem.isEmpty() && OpenApi.isJson(request)) {
			byte[] body = request.getInputStream().readNBytes(LARGEST_BODY);
			checked = new KeptBody(request, body);
			problem = json(operation.get(), body);
		}
		else if (problem.isEmpty()) {
			problem = other(operation.get(), request);
		}
		if (problem.isPresent()) {
			refuse(request, response, problem.get());
			return;
		}
		this.violations.passed();
		chain.doFilter(checked, response);
	}

	private static Optional<String> json(Operation operation, byte[] body) {
		Schema schema = operation.body();
		if (schema == null || !operation.media().contains(MediaType.APPLICATION_JSON_VALUE)) {
			return (body.length > 0) ? Optional.of("The operation takes no JSON") : Optional.empty();
		}
		try {
			return schema.check(JsonMapper.shared().readTree(body), "$");
		}
		catch (JacksonException ex) {
			return Optional.of("The body is no JSON");
		}
	}

	private static Optional<String> other(Operation operation, HttpServletRequest request)
			throws ServletException, IOException {
		Schema schema = operation.body();
		if (!String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
			return (schema != null && operation.bodyRequired()) ? Optional.of("The operation needs a body")
					: Optional.empty();
		}
		if (schema == null || !operation.media().contains(MediaType.MULTIPART_FORM_DATA_VALUE)) {
			return Optional.of("The operation takes no form");
		}
		for (String name : schema.required()) {
			if (request.getPart(name) == null) {
				return Optional.of(name + ": is missing but it is required");
			}
		}
		for (Part part : request.getParts()) {
			Schema known = schema.properties().get(part.getName());
			if (known == null) {
				return Optional.of(part.getName() + ": is not defined in the schema");
			}
			String value = request.getParameter(part.getName());
			Optional<String> problem = (part.getSubmittedFileName() == null && value != null)
					? known.check(value, part.getName()) : Optional.empty();
			if (problem.isPresent()) {
				return problem;
			}
		}
		return Optional.empty();
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, String problem) throws IOException {
		String query = request.getQueryString();
		this.violations.add(new Violations.Violation(this.clock.instant(), request.getMethod(),
				request.getRequestURI() + ((query != null) ? "?" + query : ""), problem));
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("errors", List.of(Map.of("parameters", Map.of(), "message", problem)));
		body.put("title", "Invalid Request");
		body.put("detail", "One or more parameters to your request was invalid.");
		body.put("type", "https://api.twitter.com/2/problems/invalid-request");
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(body));
	}

}
