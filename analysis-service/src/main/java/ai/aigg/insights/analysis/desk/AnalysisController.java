package ai.aigg.insights.analysis.desk;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Single analyses over HTTP.
 */
@RestController
@RequestMapping("/analyses")
@Tag(name = "analyses")
class AnalysisController {

	private final Reanalysis reanalysis;

	AnalysisController(Reanalysis reanalysis) {
		this.reanalysis = reanalysis;
	}

	@PostMapping("/{id}/reanalyse")
	@Operation(summary = "Compute a stored analysis again, of the same inputs and the recorded answers of models")
	Reanalysis.Repeated reanalyse(@PathVariable UUID id) {
		return this.reanalysis.repeat(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"The inputs of analysis %s are not kept".formatted(id)));
	}

}
