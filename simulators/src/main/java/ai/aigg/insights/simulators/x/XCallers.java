package ai.aigg.insights.simulators.x;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Checks who is calling and how often.
 */
@Component
class XCallers {

	private final XSettings settings;

	private final Clock clock;

	private final Map<String, Window> windows = new ConcurrentHashMap<>();

	XCallers(XSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Lets a call in, counts it and sets the rate limit headers.
	 * @param endpoint name of the limit
	 * @param limit calls per window
	 * @param userOnly whether the app alone may not call
	 * @throws XProblem when the caller is unknown, may not, or calls too often
	 */
	void enter(HttpServletRequest request, HttpServletResponse response, String endpoint, int limit, boolean userOnly) {
		boolean app = isApp(request);
		if (userOnly && app) {
			throw XProblem.appOnly();
		}
		Instant now = this.clock.instant();
		Window window = this.windows.compute(endpoint + (app ? " app" : " user"),
				(key, known) -> Window.next(known, now, now.plus(this.settings.limits().window())));
		response.setHeader("x-rate-limit-limit", Integer.toString(limit));
		response.setHeader("x-rate-limit-remaining", Integer.toString(Math.max(0, limit - window.used())));
		response.setHeader("x-rate-limit-reset", Long.toString(window.reset().getEpochSecond()));
		if (window.used() > limit) {
			throw XProblem.tooManyRequests();
		}
	}

	private boolean isApp(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null) {
			throw XProblem.unauthorized();
		}
		if (header.startsWith("Bearer ") && header.length() > 7) {
			return header.substring(7).equals(this.settings.appToken());
		}
		if (header.startsWith("OAuth ")) {
			XSettings.OAuth1 secrets = this.settings.oauth1();
			if (secrets != null && !OAuth1Signature.matches(request, header.substring(6), secrets)) {
				throw XProblem.unauthorized();
			}
			return false;
		}
		throw XProblem.unauthorized();
	}

	/**
	 * Calls of one kind since a moment.
	 *
	 * @param used calls so far
	 * @param reset when counting starts anew
	 */
	private record Window(int used, Instant reset) {

		static Window next(@Nullable Window known, Instant now, Instant reset) {
			return (known == null || !known.reset.isAfter(now)) ? new Window(1, reset)
					: new Window(known.used + 1, known.reset);
		}

	}

}
