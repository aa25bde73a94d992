package ai.aigg.insights.research.perplexity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import ai.aigg.insights.kit.http.UpstreamWords;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.PlainText;
import ai.aigg.insights.schema.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Understands refusals. Their bodies come in many shapes: {@code error} an object or a
 * text, {@code detail} a text or a list, {@code message}, or a gateway's HTML page.
 */
final class PerplexityErrors {

	private static final int LONGEST_MESSAGE = 200;

	/**
	 * Read from the vendor's client: these are worth another try, and so is every 5xx.
	 */
	private static final Set<Integer> MAY_PASS = Set.of(408, 409, 429);

	private static final Pattern CREDIT = Pattern.compile("quota|credit|billing|insufficient|balance|payment");

	private PerplexityErrors() {
	}

	static PerplexityFailedException of(int status, byte[] body) {
		String message = message(body);
		String text = "status %d: %s".formatted(status, message);
		if (status == 402 || (status == 429 && CREDIT.matcher(message.toLowerCase(Locale.ROOT)).find())) {
			return new PerplexityFailedException(MissingReason.OUT_OF_CREDIT, false, text);
		}
		if (status == 429) {
			return new PerplexityFailedException(MissingReason.RATE_LIMITED, true, text);
		}
		if (status >= 500 || MAY_PASS.contains(status)) {
			return new PerplexityFailedException(MissingReason.UNREACHABLE, true, text);
		}
		return new PerplexityFailedException(MissingReason.REFUSED, false, text);
	}

	/**
	 * Reads what went wrong.
	 * @param root any answer
	 * @return plain text, empty when it says nothing
	 */
	static String message(JsonNode root) {
		JsonNode message = firstText(root.path("error").path("message"), root.path("error"),
				root.path("detail").path(0).path("msg"), root.path("detail"), root.path("message"));
		return shown(message.asString(""));
	}

	private static String message(byte[] body) {
		try {
			return message(EventJson.mapper().readTree(body));
		}
		catch (JacksonException ex) {
			return shown(new String(body, StandardCharsets.UTF_8));
		}
	}

	private static String shown(String message) {
		return PlainText.clean(UpstreamWords.withoutKeys(message), LONGEST_MESSAGE);
	}

	private static JsonNode firstText(JsonNode... candidates) {
		for (JsonNode candidate : candidates) {
			if (candidate.isString()) {
				return candidate;
			}
		}
		return candidates[0];
	}

}
