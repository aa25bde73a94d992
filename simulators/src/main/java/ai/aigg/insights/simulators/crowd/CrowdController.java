package ai.aigg.insights.simulators.crowd;

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
 * Turns the crowd up, down and off.
 */
@RestController
@RequestMapping("/sim/x/crowd")
class CrowdController {

	private static final double MOST = 6_000;

	private final Crowd crowd;

	CrowdController(Crowd crowd) {
		this.crowd = crowd;
	}

	@GetMapping
	Crowd.State state() {
		return this.crowd.state();
	}

	@PutMapping
	Crowd.State set(@RequestBody Wish wish) {
		Crowd.State now = this.crowd.state();
		Double perMinute = wish.perMinute();
		double mentions = (perMinute != null) ? perMinute : now.perMinute();
		if (!(mentions >= 0 && mentions <= MOST)) {
			throw new IllegalArgumentException("'perMinute' must be 0 to 6,000.");
		}
		Boolean enabled = wish.enabled();
		return this.crowd.set((enabled != null) ? enabled : now.enabled(), mentions);
	}

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException problem) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
	}

	/**
	 * What to change; what is absent stays.
	 *
	 * @param enabled whether it talks
	 * @param perMinute mentions per minute
	 */
	record Wish(@Nullable Boolean enabled, @Nullable Double perMinute) {
	}

}
