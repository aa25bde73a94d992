package ai.aigg.insights.simulators.x.webhook;

import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.x.gate.Endpoint;
import ai.aigg.insights.simulators.x.gate.XCallers;
import ai.aigg.insights.simulators.x.gate.XEndpoint;
import ai.aigg.insights.simulators.x.gate.XProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * API v2, activity: subscriptions to events.
 */
@XEndpoint
@RequestMapping("/x/2/activity/subscriptions")
class ActivityController {

	private final Subscriptions subscriptions;

	private final Webhooks webhooks;

	private final XCallers callers;

	ActivityController(Subscriptions subscriptions, Webhooks webhooks, XCallers callers) {
		this.subscriptions = subscriptions;
		this.webhooks = webhooks;
		this.callers = callers;
	}

	@PostMapping
	Map<String, Object> add(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		Subscription added = this.subscriptions.add(body.path("event_type").asString(""),
				body.path("filter").path("user_id").asString(""), text(body, "tag"), webhook(body));
		return answer("subscription", added.json());
	}

	@GetMapping
	Map<String, Object> list(HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		List<Map<String, Object>> all = this.subscriptions.list().stream().map(Subscription::json).toList();
		return Map.of("data", all, "meta", Map.of("total_subscriptions", all.size()));
	}

	@PutMapping("/{id}")
	Map<String, Object> change(@PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request,
			HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		return answer("subscription", this.subscriptions.change(id, text(body, "tag"), webhook(body)).json());
	}

	@DeleteMapping("/{id}")
	Map<String, Object> delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		return answer("deleted", this.subscriptions.remove(id));
	}

	@DeleteMapping
	Map<String, Object> delete(@RequestParam List<String> ids, HttpServletRequest request,
			HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.WEBHOOKS);
		return answer("deleted", ids.stream().filter(this.subscriptions::remove).count() == ids.size());
	}

	private Map<String, Object> answer(String name, Object value) {
		return Map.of("data", Map.of(name, value), "meta",
				Map.of("total_subscriptions", this.subscriptions.list().size()));
	}

	private @Nullable String webhook(JsonNode body) {
		String id = text(body, "webhook_id");
		if (id != null && this.webhooks.find(id).isEmpty()) {
			throw XProblem.invalid("webhook_id", id, "There is no webhook " + id + ".");
		}
		return id;
	}

	private static @Nullable String text(JsonNode body, String name) {
		return body.path(name).isString() ? body.path(name).asString() : null;
	}

}
