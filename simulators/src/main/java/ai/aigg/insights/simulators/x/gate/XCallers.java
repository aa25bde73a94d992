package ai.aigg.insights.simulators.x.gate;

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
public class XCallers {

	private final GateSettings settings;

	private final AccessTokens tokens;

	private final Clock clock;

	private final Map<String, Window> windows = new ConcurrentHashMap<>();

	XCallers(GateSettings settings, AccessTokens tokens, Clock clock) {
		this.settings = settings;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * Lets a call in, counts it and sets the rate limit headers.
	 * @param request the call
	 * @param response takes the headers
	 * @param endpoint what it is counted by
	 * @throws XProblem when the caller is unknown, may not, or calls too often
	 */
	public void enter(HttpServletRequest request, HttpServletResponse response, Endpoint endpoint) {
		boolean app = isApp(request);
		if (app && endpoint.who() == Endpoint.Who.USER) {
			throw XProblem.appOnly();
		}
		if (!app && endpoint.who() == Endpoint.Who.APP) {
			throw XProblem.userOnly();
		}
		int limit = this.settings.limits().of(endpoint);
		Instant now = this.clock.instant();
		Window window = this.windows.compute(endpoint.name() + (app ? " app" : " user"),
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
			String token = header.substring(7);
			boolean app = token.equals(this.settings.appToken());
			if (!app && !this.tokens.isGood(token)) {
				throw XProblem.unauthorized();
			}
			return app;
		}
		if (header.startsWith("OAuth ")) {
			GateSettings.OAuth1 secrets = this.settings.oauth1();
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
