package ai.aigg.insights.model.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What a status that is no success means. The formats of the reset are those of OpenAI
 * ({@code 6m0s}), Anthropic (an instant), Perplexity (seconds of the epoch) and of HTTP.
 */
final class HttpFailure {

	private static final List<String> RESETS = List.of("Retry-After", "x-ratelimit-reset-requests",
			"anthropic-ratelimit-requests-reset", "x-ratelimit-reset");

	private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

	private static final Pattern SPAN = Pattern
		.compile("(?:(\\d{1,4})h)?(?:(\\d{1,4})m)?(?:(\\d{1,5})(?:\\.\\d+)?s)?(?:(\\d{1,6})ms)?");

	private static final long EPOCH = 1_000_000_000;

	private static final Duration LONGEST = Duration.ofDays(1);

	private HttpFailure() {
	}

	static ModelException of(int status, HttpHeaders headers, byte[] body, Instant now) {
		String message = "The model's endpoint answered " + status;
		String words = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8)
			.toLowerCase(Locale.ROOT);
		boolean unpaid = status == 402 || words.contains("insufficient_quota") || words.contains("credit balance");
		if (unpaid) {
			return new ModelException.OutOfCredit(message + ": no credit is left");
		}
		return switch (status) {
			case 429 -> new ModelException.RateLimited(message, reset(headers, now));
			case 408, 504 -> new ModelException.TimedOut(message, null);
			default -> new ModelException.Unavailable(message, status >= 500, null);
		};
	}

	static @Nullable Instant reset(HttpHeaders headers, Instant now) {
		for (String name : RESETS) {
			String value = headers.getFirst(name);
			Instant reset = (value != null) ? read(value.strip(), now) : null;
			if (reset != null) {
				return reset.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : reset;
			}
		}
		return null;
	}

	private static @Nullable Instant read(String value, Instant now) {
		if (SECONDS.matcher(value).matches()) {
			long seconds = Long.parseLong(value);
			return (seconds > EPOCH) ? Instant.ofEpochSecond(seconds) : now.plusSeconds(seconds);
		}
		Matcher span = SPAN.matcher(value);
		if (!value.isEmpty() && span.matches()) {
			return now.plus(Duration.ofHours(part(span, 1)))
				.plus(Duration.ofMinutes(part(span, 2)))
				.plusSeconds(part(span, 3))
				.plusMillis(part(span, 4));
		}
		try {
			return value.endsWith("GMT") ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value))
					: Instant.parse(value);
		}
		catch (DateTimeParseException ex) {
			// Unreadable: then the reset is not known.
			return null;
		}
	}

	private static long part(Matcher span, int group) {
		String part = span.group(group);
		return (part != null) ? Long.parseLong(part) : 0;
	}

}
