package ai.aigg.insights.simulators.polymarket.gamma;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses of more than 8 KB, about 100 condition ids, as Gamma's front does.
 */
@Component
class LongAddressFilter extends OncePerRequestFilter {

	private static final int MAX_LENGTH = 8_192;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/gamma/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		if (query != null && query.length() > MAX_LENGTH) {
			response.setStatus(HttpStatus.URI_TOO_LONG.value());
			return;
		}
		chain.doFilter(request, response);
	}

}
