package ai.aigg.insights.console.sessions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that Redis is away, without any of what makes the other pages: all of them ask for
 * a session.
 */
final class AwayFilter extends OncePerRequestFilter {

	private static final String SENTENCE = "The console cannot see who you are: the Redis that keeps the sessions does "
			+ "not answer. Try again in a minute. If it stays, the console's log says why.";

	private static final String PART = "<p class=\"problem\" role=\"alert\">%s</p>%n".formatted(SENTENCE);

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			  <meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
			  <meta name="color-scheme" content="light dark">
			  <title>Sessions are away · AIGG Insights</title>
			  <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }</style>
			</head>
			<body><main><h1>This does not work just now</h1>%s</main></body>
			</html>
			"""
		.formatted(PART);

	private final RedisLine redis;

	AwayFilter(RedisLine redis) {
		this.redis = redis;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.redis.isStillAway()) {
			// No half of a page whose failure would fill the log.
			answer(request, response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted() || !isAway(ex)) {
				throw ex;
			}
			answer(request, response);
		}
	}

	/**
	 * Pages that come later, such as events, and those about errors ask for sessions too.
	 */
	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static boolean isAway(Throwable thrown) {
		return Stream.iterate(thrown, (cause) -> cause != null, Throwable::getCause)
			.limit(20)
			.anyMatch(SessionsAwayException.class::isInstance);
	}

	private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean part = request.getHeader("HX-Request") != null;
		response.reset();
		// htmx swaps in what comes with 200 alone.
		response.setStatus(part ? HttpStatus.OK.value() : HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		// No word of the page comes from outside; a file for its style would be answered
		// like this as well.
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getWriter().write(part ? PART : PAGE);
	}

}
