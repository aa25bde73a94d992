package ai.aigg.insights.gateway.x;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads from X's headers when a limit ends.
 */
final class RateLimit {

	private static final List<String> LIMITS = List.of("x-rate-limit", "x-user-limit-24hour", "x-app-limit-24hour");

	/** For answers that do not say. */
	private static final Duration SHORT = Duration.ofMinutes(1);

	/** A window; what claims to be longer is tried again after one. */
	private static final Duration LONG = Duration.ofMinutes(15);

	private RateLimit() {
	}

	static Instant endOf(HttpHeaders headers, Instant now) {
		long wait = 0;
		long theirNow = theirNow(headers, now);
		for (String limit : LIMITS) {
			Long reset = number(headers.getFirst(limit + "-reset"));
			Long remaining = number(headers.getFirst(limit + "-remaining"));
			if (reset != null && remaining != null && remaining == 0) {
				wait = Math.max(wait, reset - theirNow);
			}
		}
		return now.plusSeconds((wait <= 0) ? SHORT.toSeconds() : Math.min(wait, LONG.toSeconds()));
	}

	private static long theirNow(HttpHeaders headers, Instant now) {
		try {
			long date = headers.getDate();
			return ((date < 0) ? now.toEpochMilli() : date) / 1000;
		}
		catch (IllegalArgumentException ex) {
			return now.getEpochSecond();
		}
	}

	private static @Nullable Long number(@Nullable String text) {
		return (text != null && text.matches("[0-9]{1,15}")) ? Long.valueOf(text) : null;
	}

}
