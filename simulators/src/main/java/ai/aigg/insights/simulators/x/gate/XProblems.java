package ai.aigg.insights.simulators.x.gate;

import java.util.Map;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers refusals with X's error objects.
 */
@RestControllerAdvice(annotations = XEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class XProblems {

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refused(XProblem problem) {
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_JSON).body(problem.body());
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException ex) {
		return refused(XProblem.invalid("body", "", "The request body is not valid JSON."));
	}

}
