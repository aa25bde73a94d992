package ai.aigg.insights.simulators.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * One fault. With a status it answers instead of the endpoint, which does no work;
 * without one the endpoint works and its answer is delayed, spoiled or swallowed. After
 * the commit, the endpoint works in any case and its answer is delayed or replaced.
 *
 * @param method HTTP method it applies to, all if absent
 * @param path path pattern, such as {@code /gamma/markets/**}
 * @param status status to answer with
 * @param delay how long to wait first
 * @param body what the answer holds
 * @param dropAfterCommit whether the work is done and the connection then closed without
 * an answer
 * @param afterCommit whether the endpoint works first, before the delay and the status
 * @param probability how often it strikes, above 0 up to 1
 * @param times how often it strikes at most, unlimited if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultRule(@Nullable String method, String path, @Nullable Integer status, @Nullable Duration delay,
		@Nullable FaultBody body, boolean dropAfterCommit, boolean afterCommit, double probability,
		@Nullable Integer times) {

	private static final Set<String> FIELDS = Set.of("method", "path", "status", "delay", "body", "dropAfterCommit",
			"afterCommit", "probability", "times");

	private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD");

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

	FaultRule {
		check(path.startsWith("/") && !path.startsWith("/sim") && !path.startsWith("/actuator"),
				"'path' must be a pattern such as /gamma/** and not reach into /sim or /actuator, but is '" + path
						+ "'");
		check(method == null || METHODS.contains(method), "'method' must be an HTTP method but is '" + method + "'");
		check(status == null || (status >= 200 && status <= 599), "'status' must be 200 to 599 but is " + status);
		check(delay == null || (!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0),
				"'delay' must be 0 to 10 minutes but is " + delay);
		check(probability > 0 && probability <= 1, "'probability' must be above 0 and up to 1 but is " + probability);
		check(times == null || times > 0, "'times' must be at least 1 but is " + times);
		check(status != null || delay != null || body != null || dropAfterCommit,
				"a rule needs at least one of 'status', 'delay', 'body' and 'dropAfterCommit'");
		check(!dropAfterCommit || (status == null && body == null),
				"'dropAfterCommit' sends no answer, so it goes with neither 'status' nor 'body'");
		check(!afterCommit || status != null || delay != null,
				"'afterCommit' needs a 'status' or a 'delay' that follows the work");
		check(body != FaultBody.TRUNCATED || status == null,
				"'truncated' needs the proper answer, so it has no 'status'");
	}

	/**
	 * Reads a rule.
	 * @throws IllegalArgumentException with a sentence for the operator when it is no
	 * good
	 */
	static FaultRule parse(JsonNode json) {
		check(json.isObject(), "a rule must be an object");
		json.propertyNames()
			.forEach((name) -> check(FIELDS.contains(name), "'" + name + "' is no field of a rule; it has " + FIELDS));
		String method = json.path("method").asString("");
		return new FaultRule(method.isEmpty() ? null : method.toUpperCase(Locale.ROOT), json.path("path").asString(""),
				number(json, "status"), delay(json.path("delay")), body(json.path("body")),
				json.path("dropAfterCommit").asBoolean(false), json.path("afterCommit").asBoolean(false),
				json.path("probability").asDouble(1), number(json, "times"));
	}

	/** The compiled path. */
	PathPattern pattern() {
		try {
			return PathPatternParser.defaultInstance.parse(this.path);
		}
		catch (PatternParseException ex) {
			throw new IllegalArgumentException("'path' is no pattern: " + ex.getMessage(), ex);
		}
	}

	private static @Nullable Integer number(JsonNode json, String name) {
		JsonNode value = json.path(name);
		check(value.isMissingNode() || value.isNull() || value.isIntegralNumber(),
				"'" + name + "' must be a whole number");
		return value.isIntegralNumber() ? (Integer) value.asInt() : null;
	}

	private static @Nullable Duration delay(JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		try {
			return DurationStyle.detectAndParse(value.asString(""));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'delay' must be a duration such as 500ms or 2s", ex);
		}
	}

	private static @Nullable FaultBody body(JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		try {
			return FaultBody.valueOf(value.asString("").toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'body' must be html, truncated, empty or garbage", ex);
		}
	}

	private static void check(boolean good, String message) {
		if (!good) {
			throw new IllegalArgumentException(message);
		}
	}

}
