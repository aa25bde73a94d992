package ai.aigg.insights.console.signin;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever has a one-time password to choose another one, before anything else.
 */
@Component
class PasswordFirst extends OncePerRequestFilter {

	private static final List<String> OPEN = List.of("/password", "/sign-out", "/webjars/", "/console.");

	private final Accounts accounts;

	PasswordFirst(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who instanceof UsernamePasswordAuthenticationToken && isElsewhere(request)
				&& this.accounts.find(who.getName()).map(Account::oneTime).orElse(false)) {
			response.sendRedirect(request.getContextPath() + "/password");
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isElsewhere(HttpServletRequest request) {
		return OPEN.stream().noneMatch(request.getRequestURI()::startsWith);
	}

}
