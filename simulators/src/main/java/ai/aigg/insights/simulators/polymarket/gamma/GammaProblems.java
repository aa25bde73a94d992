package ai.aigg.insights.simulators.polymarket.gamma;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers refusals with Gamma's error object.
 */
@RestControllerAdvice(basePackageClasses = GammaProblems.class)
class GammaProblems {

	@ExceptionHandler
	ResponseEntity<GammaProblem.Body> refused(GammaProblem problem) {
		return ResponseEntity.status(problem.status()).body(problem.body());
	}

}
