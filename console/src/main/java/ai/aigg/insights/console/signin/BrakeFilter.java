package ai.aigg.insights.console.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the brake before the sign-in form.
 */
final class BrakeFilter extends OncePerRequestFilter {

	private final Brake brake;

	BrakeFilter(Brake brake) {
		this.brake = brake;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !(HttpMethod.POST.matches(request.getMethod())
				&& request.getRequestURI().equals(request.getContextPath() + "/sign-in"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String name = text(request.getParameter("username"));
		String address = text(request.getRemoteAddr());
		if (!this.brake.allows(name, address)) {
			response.sendRedirect(request.getContextPath() + "/sign-in?later");
			return;
		}
		chain.doFilter(request, response);
	}

	/** For the handler of success, which runs within the chain. */
	void succeeded(HttpServletRequest request) {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who != null) {
			this.brake.forget(text(request.getParameter("username")), text(request.getRemoteAddr()));
		}
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value.strip() : "";
	}

}
