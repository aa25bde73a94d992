package ai.aigg.insights.gateway.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets only those into the admin API who show its token ({@code Authorization: Bearer}).
 */
@Component
class AdminGate implements HandlerInterceptor {

	private static final Logger log = LoggerFactory.getLogger(AdminGate.class);

	private static final String SCHEME = "Bearer ";

	private final AdminSettings settings;

	private final MeterRegistry meters;

	AdminGate(AdminSettings settings, MeterRegistry meters) {
		this.settings = settings;
		this.meters = meters;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (this.settings.token().isEmpty()) {
			throw problem(HttpStatus.NOT_FOUND, "The admin API is off: no token is set");
		}
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.startsWith(SCHEME) || !isToken(header.substring(SCHEME.length()).strip())) {
			this.meters.counter("admin.refused").increment();
			log.warn("A call of the admin API without the right token, from {}", request.getRemoteAddr());
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			throw problem(HttpStatus.UNAUTHORIZED, "This needs the admin token");
		}
		return true;
	}

	/**
	 * Takes the same time whatever is wrong with it.
	 */
	private boolean isToken(String given) {
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
				this.settings.token().getBytes(StandardCharsets.UTF_8));
	}

	private static ErrorResponseException problem(HttpStatus status, String detail) {
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

}
