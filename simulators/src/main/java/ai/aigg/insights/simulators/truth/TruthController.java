package ai.aigg.insights.simulators.truth;

import java.time.Clock;

import ai.aigg.insights.simulators.market.MarketWorld;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Proves a read API against the world. The world should be frozen meanwhile.
 */
@RestController
@RequestMapping("/sim/market-truth")
class TruthController {

	private final MarketWorld world;

	private final Clock clock;

	TruthController(MarketWorld world, Clock clock) {
		this.world = world;
		this.clock = clock;
	}

	@GetMapping
	Report compare(@RequestParam String api, @RequestParam(defaultValue = "open") String scope) {
		ReadApi reader = new ReadApi(api);
		Scope wanted = Scope.ofName(scope);
		Comparison comparison = new Comparison(this.world, this.clock.instant());
		wanted.closed().forEach((closed) -> reader.read(closed, comparison::row));
		return comparison.report(wanted);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(TruthProblem problem) {
		return ResponseEntity.status(problem.status())
			.body(ProblemDetail.forStatusAndDetail(problem.status(), String.valueOf(problem.getMessage())));
	}

}
