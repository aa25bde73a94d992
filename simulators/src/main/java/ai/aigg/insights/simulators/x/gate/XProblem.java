package ai.aigg.insights.simulators.x.gate;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.StringUtils;

/**
 * A refusal in X's words, with the bodies recorded from the real API.
 */
public final class XProblem extends RuntimeException {

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

	/** Without valid credentials. */
	public static XProblem unauthorized() {
		return plain(401, "Unauthorized", "Unauthorized");
	}

	/**
	 * Against a rule.
	 * @param detail the rule, in X's words
	 */
	public static XProblem forbidden(String detail) {
		return plain(403, "Forbidden", detail);
	}

	/** Over the limit of a window. */
	public static XProblem tooManyRequests() {
		return plain(429, "Too Many Requests", "Too Many Requests");
	}

	/** The app alone where a user is needed. */
	public static XProblem appOnly() {
		return unsupported("OAuth 2.0 Application-Only", "OAuth 1.0a User Context, OAuth 2.0 User Context");
	}

	/** A user where the app is needed. */
	public static XProblem userOnly() {
		return unsupported("OAuth 2.0 User Context", "OAuth 2.0 Application-Only");
	}

	private static XProblem unsupported(String given, String supported) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("title", "Unsupported Authentication");
		body.put("detail", "Authenticating with " + given
				+ " is forbidden for this endpoint. Supported authentication types are [" + supported + "].");
		body.put("type", TYPES + "unsupported-authentication");
		body.put("status", 403);
		return new XProblem(403, body);
	}

	/**
	 * A request that means nothing.
	 * @param parameter what is wrong with it
	 * @param value what it has there
	 * @param message a sentence
	 */
	public static XProblem invalid(String parameter, String value, String message) {
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
	public static Map<String, Object> missing(String resource, String parameter, String id) {
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

	/** Something of a protected or suspended account, reported as the missing are. */
	public static Map<String, Object> hidden(String resource, String parameter, String id) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("value", id);
		error.put("detail", "Sorry, you are not authorized to see the " + StringUtils.capitalize(resource) + " with "
				+ parameter + ": [" + id + "].");
		error.put("title", "Authorization Error");
		error.put("resource_type", resource);
		error.put("parameter", parameter);
		error.put("resource_id", id);
		error.put("type", TYPES + "not-authorized-for-resource");
		return error;
	}

	/** A second connection to a stream that allows one. */
	public static XProblem tooManyConnections() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("title", "ConnectionException");
		body.put("detail", "This stream is currently at the maximum allowed connection limit.");
		body.put("connection_issue", "TooManyConnections");
		body.put("type", TYPES + "streaming-connection");
		return new XProblem(429, body);
	}

	/**
	 * Something that cannot be as things are.
	 * @param status HTTP status
	 * @param title X's name for it
	 * @param detail a sentence
	 */
	public static XProblem plain(int status, String title, String detail) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("title", title);
		body.put("detail", detail);
		body.put("type", "about:blank");
		body.put("status", status);
		return new XProblem(status, body);
	}

	/** HTTP status. */
	public int status() {
		return this.status;
	}

	/** The JSON to answer with. */
	public Map<String, Object> body() {
		return this.body;
	}

}
