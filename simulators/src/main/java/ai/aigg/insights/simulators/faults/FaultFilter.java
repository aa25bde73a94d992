package ai.aigg.insights.simulators.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries the fault rules out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultFilter extends OncePerRequestFilter {

	private static final byte[] GARBAGE = { (byte) 0xff, (byte) 0xfe, 0, 1, 2, '{', '"', (byte) 0x80, 7, '[' };

	private final Faults faults;

	private final Clock clock;

	FaultFilter(Faults faults, Clock clock) {
		this.faults = faults;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.startsWith("/sim") || path.startsWith("/actuator");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<FaultRule> struck = this.faults.strike(request.getMethod(), request.getRequestURI());
		if (struck.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		FaultRule rule = struck.get();
		if (rule.afterCommit()) {
			afterCommit(rule, request, response, chain);
			return;
		}
		pause(rule.delay());
		Integer status = rule.status();
		if (status != null) {
			fail(status, rule.body(), request, response);
			return;
		}
		if (rule.body() == null && !rule.dropAfterCommit()) {
			chain.doFilter(request, response);
			return;
		}
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		if (rule.dropAfterCommit()) {
			request.setAttribute(AbruptClose.REQUESTED, true);
			return;
		}
		spoil(response, rule.body(), answer.getContentAsByteArray());
	}

	private void afterCommit(FaultRule rule, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		pause(rule.delay());
		Integer status = rule.status();
		if (rule.dropAfterCommit()) {
			request.setAttribute(AbruptClose.REQUESTED, true);
		}
		else if (status != null) {
			fail(status, rule.body(), request, response);
		}
		else if (rule.body() != null) {
			spoil(response, rule.body(), answer.getContentAsByteArray());
		}
		else {
			answer.copyBodyToResponse();
		}
	}

	private void fail(int status, @Nullable FaultBody body, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setStatus(status);
		UpstreamErrors.headers(status, request.getRequestURI(), this.clock.instant()).forEach(response::setHeader);
		spoil(response, body, UpstreamErrors.body(status, request.getRequestURI()));
	}

	private static void pause(@Nullable Duration delay) {
		if (delay != null) {
			Pause.of(delay);
		}
	}

	private static void spoil(HttpServletResponse response, @Nullable FaultBody body, byte[] proper)
			throws IOException {
		byte[] sent = switch (body) {
			case null -> proper;
			case HTML -> "<html><head><title>Bad gateway</title></head><body><h1>Error 502</h1></body></html>"
				.getBytes(StandardCharsets.UTF_8);
			case TRUNCATED -> Arrays.copyOf(proper, proper.length / 2);
			case EMPTY -> new byte[0];
			case GARBAGE -> GARBAGE;
		};
		response
			.setContentType((body == FaultBody.HTML) ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(sent.length);
		response.getOutputStream().write(sent);
	}

}
