package ai.aigg.insights.simulators.x;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal in X's words, with the bodies recorded from the real API.
 */
class XProblem extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final String TYPES = "https://api.twitter.com/2/problems/";

	private final int status;

	private final transient Map<String, Object> body;

	private XProblem(int status, Map<String, Object> body) {
		super(String.valueOf(body.get("detail")));
		this.status = status;
		this.body = body;
	}

	static XProblem unauthorized() {
		return plain(401, "Unauthorized", "Unauthorized");
	}

	static XProblem forbidden(String detail) {
		return plain(403, "Forbidden", detail);
	}

	static XProblem tooManyRequests() {
		return plain(429, "Too Many Requests", "Too Many Requests");
	}

	static XProblem appOnly() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("title", "Unsupported Authentication");
		body.put("detail",
				"Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].");
		body.put("type", TYPES + "unsupported-authentication");
		body.put("status", 403);
		return new XProblem(403, body);
	}

	static XProblem invalid(String parameter, String value, String message) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("parameters", Map.of(parameter, List.of(value)));
		error.put("message", message);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("errors", List.of(error));
		body.put("title", "Invalid Request");
		body.put("detail", "One or more parameters to your request was invalid.");
		body.put("type", TYPES + "invalid-request");
		return new XProblem(400, body);
	}

	/** Something that is not there, reported beside what is, with status 200. */
	static Map<String, Object> missing(String resource, String parameter, String id) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("value", id);
		error.put("detail", "Could not find " + resource + " with " + parameter + ": [" + id + "].");
		error.put("title", "Not Found Error");
		error.put("resource_type", resource);
		error.put("parameter", parameter);
		error.put("resource_id", id);
		error.put("type", TYPES + "resource-not-found");
		return error;
	}

	private static XProblem plain(int status, String title, String detail) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("title", title);
		body.put("detail", detail);
		body.put("type", "about:blank");
		body.put("status", status);
		return new XProblem(status, body);
	}

	int status() {
		return this.status;
	}

	Map<String, Object> body() {
		return this.body;
	}

}
