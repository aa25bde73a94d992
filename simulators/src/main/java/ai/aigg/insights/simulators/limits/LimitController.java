package ai.aigg.insights.simulators.limits;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Switches the rate limits.
 */
@RestController
@RequestMapping("/sim/limits")
class LimitController {

	private final RateLimits limits;

	LimitController(RateLimits limits) {
		this.limits = limits;
	}

	@GetMapping
	RateLimits.State state() {
		return this.limits.state();
	}

	@PutMapping
	RateLimits.State set(@RequestBody Wanted wanted) {
		this.limits.set(String.valueOf(wanted.limits()));
		return this.limits.state();
	}

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException problem) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
	}

	/**
	 * What to switch to.
	 *
	 * @param limits {@code published} or {@code off}
	 */
	record Wanted(@Nullable String limits) {
	}

}
