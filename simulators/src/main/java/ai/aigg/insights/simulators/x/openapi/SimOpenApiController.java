package ai.aigg.insights.simulators.x.openapi;

import ai.aigg.insights.simulators.x.gate.XControl;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Control: {@code GET /sim/x/openapi} tells how many requests were against the official
 * document and which, {@code DELETE} forgets them.
 */
@XControl
@RequestMapping("/sim/x/openapi")
class SimOpenApiController {

	private final OpenApi api;

	private final Violations violations;

	SimOpenApiController(OpenApi api, Violations violations) {
		this.api = api;
		this.violations = violations;
	}

	@GetMapping
	Violations.State state() {
		return this.violations.state(this.api.size());
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.violations.clear();
	}

}
