package ai.aigg.insights.simulators.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * How each upstream words an error of its own.
 */
final class UpstreamErrors {

	private static final int WINDOW_SECONDS = 60;

	private UpstreamErrors() {
	}

	/** The body that goes with a status on a path. */
	static byte[] body(int status, String path) {
		HttpStatus known = HttpStatus.resolve(status);
		String reason = (known != null) ? known.getReasonPhrase() : "Error";
		String body;
		if (status < 300) {
			body = "{}";
		}
		else if (path.startsWith("/x/")) {
			body = "{\"title\":\"%s\",\"detail\":\"%s\",\"type\":\"about:blank\",\"status\":%d}".formatted(reason,
					reason, status);
		}
		else if (path.startsWith("/gamma/")) {
			body = (status >= 500) ? "{\"type\":\"internal error\",\"error\":\"cannot get the information\"}"
					: "{\"type\":\"error\",\"error\":\"" + reason + "\"}";
		}
		else if (path.startsWith("/clob/")) {
			body = "{\"error\":\"" + reason + "\"}";
		}
		else {
			body = "{\"error\":{\"message\":\"%s\",\"type\":\"simulated_error\",\"code\":%d}}".formatted(reason,
					status);
		}
		return body.getBytes(StandardCharsets.UTF_8);
	}

	/** The headers that go with a status on a path. */
	static Map<String, String> headers(int status, String path, Instant now) {
		String reset = Long.toString(now.getEpochSecond() + WINDOW_SECONDS);
		if (status != HttpStatus.TOO_MANY_REQUESTS.value()) {
			return Map.of();
		}
		return path.startsWith("/x/")
				? Map.of("x-rate-limit-limit", "100", "x-rate-limit-remaining", "0", "x-rate-limit-reset", reset)
				: Map.of("retry-after", Integer.toString(WINDOW_SECONDS));
	}

}
