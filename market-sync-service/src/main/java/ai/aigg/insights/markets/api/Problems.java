package ai.aigg.insights.markets.api;

import java.util.Locale;
import java.util.Set;

import ai.aigg.insights.markets.matching.MatcherBusyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Says in problem+json what was wrong with a request and what to do, whatever it was.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private static final int MAX_ECHO = 100;

	@ExceptionHandler({ DataAccessResourceFailureException.class, QueryTimeoutException.class,
			CannotCreateTransactionException.class })
	ProblemDetail databaseAway(Exception failure) {
		log.warn("The database did not answer a request: {}", failure.toString());
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"The database does not answer right now; try again in a moment");
	}

	@ExceptionHandler(MatcherBusyException.class)
	ProblemDetail busy(MatcherBusyException failure) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(failure.getMessage()));
	}

	@ExceptionHandler(Exception.class)
	ProblemDetail unexpected(Exception failure) {
		log.error("A request failed", failure);
		return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
				"Something failed on our side and was logged; the same request may work later");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String name = (ex instanceof MethodArgumentTypeMismatchException mismatch) ? mismatch.getName()
				: String.valueOf(ex.getPropertyName());
		return answer(ex, headers, status, request,
				"%s must be %s, not '%s'".formatted(name, kind(ex.getRequiredType()), echo(ex.getValue())));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return answer(ex, headers, status, request,
				"The parameter '%s' is missing; add it to the address".formatted(ex.getParameterName()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		for (Throwable cause = ex.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof ResponseStatusException refused) {
				return answer(ex, headers, refused.getStatusCode(), request, String.valueOf(refused.getReason()));
			}
		}
		return answer(ex, headers, status, request,
				"The body is not the JSON that is expected here; send for example {\"market_ids\": [\"559652\"]}");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ex, headers, status, request, "Send the body with Content-Type: application/json");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Set<?> allowed = (ex.getSupportedHttpMethods() != null) ? ex.getSupportedHttpMethods() : Set.of();
		return answer(ex, headers, status, request,
				"%s is not possible here; use one of %s".formatted(echo(ex.getMethod()), allowed));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ex, headers, status, request,
				"There is nothing at /%s; /v3/api-docs lists what there is".formatted(echo(ex.getResourcePath())));
	}

	private @Nullable ResponseEntity<Object> answer(Exception failure, HttpHeaders headers, HttpStatusCode status,
			WebRequest request, String detail) {
		return handleExceptionInternal(failure, ProblemDetail.forStatusAndDetail(status, detail), headers, status,
				request);
	}

	private static String kind(@Nullable Class<?> type) {
		if (type == null) {
			return "something else";
		}
		return switch (type.getSimpleName()) {
			case "int", "Integer", "long", "Long" -> "a whole number";
			case "boolean", "Boolean" -> "true or false";
			default -> "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
		};
	}

	private static String echo(@Nullable Object value) {
		String text = String.valueOf(value);
		return (text.length() <= MAX_ECHO) ? text : text.substring(0, MAX_ECHO) + "…";
	}

}
