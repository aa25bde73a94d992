package ai.aigg.insights.simulators.perplexity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import ai.aigg.insights.simulators.market.Seed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Search API and the Agent API.
 */
@RestController
@RequestMapping("/perplexity")
class PerplexityController {

	private static final int PER_SECOND = 50;

	private final Newsroom newsroom;

	private final AgentAnswers agent;

	private final Seed seed;

	private final Clock clock;

	PerplexityController(Newsroom newsroom, AgentAnswers agent, Seed seed, Clock clock) {
		this.newsroom = newsroom;
		this.agent = agent;
		this.seed = seed;
		this.clock = clock;
	}

	@PostMapping("/search")
	ResponseEntity<Map<String, Object>> search(@RequestBody JsonNode body,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		if (isStranger(authorization)) {
			return unauthorized();
		}
		SearchQuery query = SearchQuery.of(body, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("id", this.seed.id(body.toString()).toString());
		answer.put("results", this.newsroom.search(query));
		if (body.path("display_server_time").asBoolean(false)) {
			answer.put("server_time", this.clock.instant().toString());
		}
		return answered(answer);
	}

	@PostMapping({ "/v1/agent", "/v1/responses" })
	ResponseEntity<Map<String, Object>> agent(@RequestBody JsonNode body,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		if (isStranger(authorization)) {
			return unauthorized();
		}
		return answered(this.agent.answer(body));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> invalid(IllegalArgumentException problem) {
		return error(400, String.valueOf(problem.getMessage()), "invalid_request");
	}

	private ResponseEntity<Map<String, Object>> answered(Map<String, Object> body) {
		return ResponseEntity.ok()
			.header("x-ratelimit-limit", Integer.toString(PER_SECOND))
			.header("x-ratelimit-remaining", Integer.toString(PER_SECOND - 1))
			.header("x-ratelimit-used", "1")
			.header("x-ratelimit-reset", Long.toString(this.clock.instant().getEpochSecond() + 1))
			.header("x-request-id", String.valueOf(body.get("id")))
			.body(body);
	}

	private static boolean isStranger(@Nullable String authorization) {
		return authorization == null || !authorization.startsWith("Bearer ") || authorization.length() < 8;
	}

	private static ResponseEntity<Map<String, Object>> unauthorized() {
		return error(401, "Invalid API key provided. Ensure your API key is correct and active.", "invalid_api_key");
	}

	private static ResponseEntity<Map<String, Object>> error(int status, String message, String type) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", message);
		error.put("type", type);
		error.put("code", status);
		return ResponseEntity.status(status).body(Map.of("error", error));
	}

}
