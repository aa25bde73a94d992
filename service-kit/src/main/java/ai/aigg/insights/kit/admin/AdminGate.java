package ai.aigg.insights.kit.admin;

import java.util.Optional;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a call into the admin API when its token ({@code Authorization: Bearer}) has the
 * role and is not used too often.
 */
final class AdminGate implements HandlerInterceptor {

	/** The request attribute that holds who calls. */
	static final String CALLER = AdminGate.class.getName() + ".caller";

	private static final Logger log = LoggerFactory.getLogger(AdminGate.class);

	/** With it people who share a token say who they are. */
	private static final String OPERATOR = "X-Operator";

	private static final Pattern NAME = Pattern.compile("[\\w.@-]{1,60}");

	private static final String SCHEME = "Bearer ";

	private final AdminTokens tokens;

	private final CallRates rates;

	private final AuditLog audit;

	private final MeterRegistry meters;

	AdminGate(AdminSettings settings, AuditLog audit, MeterRegistry meters) {
		this.tokens = new AdminTokens(settings);
		this.rates = new CallRates(settings);
		this.audit = audit;
		this.meters = meters;
		if (this.tokens.isEmpty()) {
			log.info("The admin API is off: no token is set");
		}
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (this.tokens.isEmpty()) {
			throw AdminProblem.of(HttpStatus.NOT_FOUND, "The admin API is off: no token is set");
		}
		Caller caller = token(request).flatMap(this.tokens::find).orElseThrow(() -> stranger(request, response));
		if (!this.rates.allows(caller)) {
			throw tooOften(response);
		}
		Caller named = named(caller, request.getHeader(OPERATOR));
		request.setAttribute(CALLER, named);
		AdminRole needed = needed(handler);
		if (!caller.role().includes(needed)) {
			this.meters.counter("aigg.admin.refused", "reason", "role").increment();
			noteRefused(named, request, HttpStatus.FORBIDDEN.value());
			throw AdminProblem.of(HttpStatus.FORBIDDEN, "This needs the role " + needed);
		}
		return true;
	}

	/**
	 * Writes down a change that was not made; one that was made is written where it is
	 * made.
	 */
	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()
				&& request.getAttribute(CALLER) instanceof Caller caller) {
			noteRefused(caller, request, response.getStatus());
		}
	}

	private void noteRefused(Caller caller, HttpServletRequest request, int status) {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			this.audit.failed(caller, request.getMethod(), request.getRequestURI(), status);
		}
	}

	private static Optional<String> token(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
			.filter((header) -> header.startsWith(SCHEME))
			.map((header) -> header.substring(SCHEME.length()).strip());
	}

	private static AdminRole needed(Object handler) {
		Requires requires = (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(Requires.class)
				: null;
		return (requires != null) ? requires.value() : AdminRole.ADMIN;
	}

	private static Caller named(Caller caller, @Nullable String operator) {
		return (operator != null && NAME.matcher(operator).matches())
				? new Caller(caller.name() + "/" + operator, caller.role()) : caller;
	}

	private RuntimeException stranger(HttpServletRequest request, HttpServletResponse response) {
		this.meters.counter("aigg.admin.refused", "reason", "token").increment();
		if (!this.rates.allowsRefusal()) {
			return tooOften(response);
		}
		log.warn("A call of the admin API without a right token, from {}", request.getRemoteAddr());
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		return AdminProblem.of(HttpStatus.UNAUTHORIZED, "This needs an admin token");
	}

	private RuntimeException tooOften(HttpServletResponse response) {
		this.meters.counter("aigg.admin.refused", "reason", "rate").increment();
		response.setHeader(HttpHeaders.RETRY_AFTER, "10");
		return AdminProblem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many calls; try again later");
	}

}
