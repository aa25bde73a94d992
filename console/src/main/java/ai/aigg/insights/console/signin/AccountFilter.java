package ai.aigg.insights.console.signin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.kit.admin.AdminRole;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request whether the account is still what it was: ends the session of
 * one that is gone or has another role, and sends whoever has a one-time password to
 * choose another one before anything else.
 */
@Component
class AccountFilter extends OncePerRequestFilter {

	private static final List<String> OPEN = List.of("/password", "/sign-out", "/sign-in", "/webjars/", "/console.");

	private final Accounts accounts;

	AccountFilter(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who instanceof UsernamePasswordAuthenticationToken) {
			Optional<Account> account = this.accounts.find(who.getName());
			if (account.filter((known) -> has(who, known.role())).isEmpty()) {
				end(request);
				response.sendRedirect(request.getContextPath() + "/sign-in?ended");
				return;
			}
			if (account.get().oneTime() && isElsewhere(request)) {
				response.sendRedirect(request.getContextPath() + "/password");
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static boolean has(Authentication who, AdminRole role) {
		return who.getAuthorities()
			.stream()
			.anyMatch((authority) -> ("ROLE_" + role.name()).equals(authority.getAuthority()));
	}

	private static void end(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	private static boolean isElsewhere(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return OPEN.stream().noneMatch(path::startsWith);
	}

}
