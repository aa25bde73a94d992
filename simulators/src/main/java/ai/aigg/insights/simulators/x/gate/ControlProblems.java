package ai.aigg.insights.simulators.x.gate;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says what is wrong with a call of the control API.
 */
@RestControllerAdvice(annotations = XControl.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ControlProblems {

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException problem) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
	}

}
