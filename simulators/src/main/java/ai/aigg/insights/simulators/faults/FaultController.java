package ai.aigg.insights.simulators.faults;

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
 * Lists, sets and clears the fault rules.
 */
@RestController
@RequestMapping("/sim/faults")
class FaultController {

	private final Faults faults;

	FaultController(Faults faults) {
		this.faults = faults;
	}

	@GetMapping
	List<FaultRule> list() {
		return this.faults.list();
	}

	@PutMapping
	List<FaultRule> set(@RequestBody JsonNode rules) {
		if (!rules.isArray()) {
			throw new IllegalArgumentException("The body must be an array of rules.");
		}
		List<FaultRule> parsed = new ArrayList<>();
		for (JsonNode rule : rules) {
			try {
				parsed.add(FaultRule.parse(rule));
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException("Rule " + (parsed.size() + 1) + ": " + ex.getMessage() + ".", ex);
			}
		}
		this.faults.set(parsed);
		return this.faults.list();
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.faults.set(List.of());
	}

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException problem) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
	}

}
