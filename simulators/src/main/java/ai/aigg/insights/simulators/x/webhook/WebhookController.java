package ai.aigg.insights.simulators.x.webhook;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.x.gate.Endpoint;
import ai.aigg.insights.simulators.x.gate.XCallers;
import ai.aigg.insights.simulators.x.gate.XEndpoint;
import ai.aigg.insights.simulators.x.gate.XProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * API v2, webhooks: registration with its challenge, and the replay of the last day.
 */
@XEndpoint
@RequestMapping("/x/2/webhooks")
class WebhookController {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

	private static final Duration REACH = Duration.ofDays(1);

	private final Webhooks webhooks;

	private final Announcer announcer;

	private final XCallers callers;

	private final Clock clock;

	WebhookController(Webhooks webhooks, Announcer announcer, XCallers callers, Clock clock) {
		this.webhooks = webhooks;
		this.announcer = announcer;
		this.callers = callers;
		this.clock = clock;
	}

	@PostMapping
	Map<String, Object> register(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		return Map.of("data", this.webhooks.register(body.path("url").asString("")).json());
	}

	@GetMapping
	Map<String, Object> list(HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		List<Map<String, Object>> all = this.webhooks.list().stream().map(Webhook::json).toList();
		return Map.of("data", all, "meta", Map.of("result_count", all.size()));
	}

	@PutMapping("/{id}")
	Map<String, Object> prove(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		return Map.of("data", Map.of("valid", this.webhooks.prove(webhook(id))));
	}

	@DeleteMapping("/{id}")
	Map<String, Object> delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		return Map.of("data", Map.of("deleted", this.webhooks.remove(webhook(id).id())));
	}

	@PostMapping("/replay")
	Map<String, Object> replay(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		Webhook webhook = webhook(body.path("webhook_id").asString(""));
		Instant from = minute("from_date", body);
		Instant to = minute("to_date", body).plus(Duration.ofMinutes(1));
		Instant now = this.clock.instant();
		if (!from.isBefore(to) || from.isBefore(now.minus(REACH).minus(Duration.ofMinutes(1)))) {
			throw XProblem.invalid("from_date", body.path("from_date").asString(""),
					"The time must end after it begins and begin within the last 24 hours.");
		}
		int events = this.announcer.replay(webhook.id(), from, to);
		return Map.of("data", Map.of("job_id", Long.toString(now.toEpochMilli() * 1_000 + events % 1_000), "created_at",
				now.toString()));
	}

	private Webhook webhook(String id) {
		return this.webhooks.find(id)
			.orElseThrow(() -> XProblem.plain(404, "Not Found", "There is no webhook " + id + "."));
	}

	private static Instant minute(String name, JsonNode body) {
		String value = body.path(name).asString("");
		try {
			return LocalDateTime.parse(value, MINUTE).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw XProblem.invalid(name, value, "$." + name + ": must be of the form yyyymmddhhmm");
		}
	}

}
