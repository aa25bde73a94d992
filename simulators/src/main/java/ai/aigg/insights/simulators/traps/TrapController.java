package ai.aigg.insights.simulators.traps;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, sets and clears the traps.
 */
@RestController
@RequestMapping("/sim/traps")
class TrapController {

	private final Traps traps;

	TrapController(Traps traps) {
		this.traps = traps;
	}

	@GetMapping
	List<TrapRule> list() {
		return this.traps.list();
	}

	@PutMapping
	List<TrapRule> set(@RequestBody JsonNode rules) {
		if (!rules.isArray()) {
			throw new IllegalArgumentException("The body must be an array of traps.");
		}
		List<TrapRule> parsed = new ArrayList<>();
		rules.forEach((rule) -> parsed.add(TrapRule.parse(rule)));
		this.traps.set(parsed);
		return this.traps.list();
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.traps.set(List.of());
	}

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException problem) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
	}

}
