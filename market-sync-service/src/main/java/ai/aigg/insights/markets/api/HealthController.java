package ai.aigg.insights.markets.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.markets.catalog.Census;
import ai.aigg.insights.markets.progress.RunKind;
import ai.aigg.insights.markets.progress.SyncProgress;
import ai.aigg.insights.markets.progress.SyncRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says how fresh and how complete the copy of Polymarket is.
 */
@RestController
@Tag(name = "health")
class HealthController {

	private final Census census;

	private final SyncProgress progress;

	private final ApiSettings settings;

	private final Clock clock;

	HealthController(Census census, SyncProgress progress, ApiSettings settings, Clock clock) {
		this.census = census;
		this.progress = progress;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping("/health")
	@Operation(summary = "Counts and freshness; 503 while degraded")
	@ApiResponse(responseCode = "200", description = "up")
	@ApiResponse(responseCode = "503", description = "degraded, with the reason")
	ResponseEntity<HealthBody> health() {
		Instant swept = this.progress.lastComplete(RunKind.SWEEP).map(SyncRun::finishedAt).orElse(null);
		Duration age = (swept != null) ? Duration.between(swept, this.clock.instant()) : null;
		String reason = reason(age);
		HealthBody body = new HealthBody((reason == null) ? "up" : "degraded", reason, this.census.count(), swept,
				(age != null) ? age.toSeconds() : null, this.progress.latest().stream().map(WorkBody::of).toList());
		return ResponseEntity.status((reason == null) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).body(body);
	}

	private @Nullable String reason(@Nullable Duration age) {
		if (age == null) {
			return "The open set was never read completely; work says how far it is";
		}
		if (age.compareTo(this.settings.staleAfter()) > 0) {
			return "The last complete reading of the open set ended %d minutes ago; prices may be old"
				.formatted(age.toMinutes());
		}
		return null;
	}

}
