package ai.aigg.insights.simulators.limits;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import ai.aigg.insights.simulators.faults.Pause;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes callers wait, and turns away those who keep coming faster than they are let in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LimitFilter extends OncePerRequestFilter {

	private final RateLimits limits;

	LimitFilter(RateLimits limits) {
		this.limits = limits;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Duration> wait = this.limits.take(request.getRequestURI());
		if (wait.isEmpty()) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader("retry-after", "10");
			response.setContentType(MediaType.TEXT_HTML_VALUE);
			response.getWriter()
				.write("<html><head><title>Rate limited</title></head><body>error code: 1015</body></html>");
			return;
		}
		if (wait.get().isPositive()) {
			Pause.of(wait.get());
		}
		chain.doFilter(request, response);
	}

}
