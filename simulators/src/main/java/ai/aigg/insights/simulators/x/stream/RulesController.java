package ai.aigg.insights.simulators.x.stream;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.x.gate.Endpoint;
import ai.aigg.insights.simulators.x.gate.XCallers;
import ai.aigg.insights.simulators.x.gate.XEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * API v2, filtered stream: its rules, and the end of its connections.
 */
@XEndpoint
@RequestMapping("/x/2")
class RulesController {

	private final Rules rules;

	private final FilteredStream stream;

	private final XCallers callers;

	private final Clock clock;

	RulesController(Rules rules, FilteredStream stream, XCallers callers, Clock clock) {
		this.rules = rules;
		this.stream = stream;
		this.callers = callers;
		this.clock = clock;
	}

	@GetMapping("/tweets/search/stream/rules")
	Map<String, Object> list(HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.STREAM);
		List<Map<String, Object>> all = this.rules.list().stream().map(RulesController::json).toList();
		Map<String, Object> answer = new LinkedHashMap<>();
		if (!all.isEmpty()) {
			answer.put("data", all);
		}
		answer.put("meta", Map.of("sent", this.clock.instant().toString(), "result_count", all.size()));
		return answer;
	}

	@PostMapping("/tweets/search/stream/rules")
	Map<String, Object> update(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.STREAM);
		if (body.has("delete")) {
			int gone = this.rules.remove(texts(body.path("delete").path("ids")),
					texts(body.path("delete").path("values")));
			return Map.of("meta", meta(Map.of("deleted", gone, "not_deleted", 0)));
		}
		List<Map<String, Object>> added = new ArrayList<>();
		for (JsonNode wish : body.path("add")) {
			String tag = wish.path("tag").isString() ? wish.path("tag").asString() : null;
			added.add(json(this.rules.add(wish.path("value").asString(""), tag)));
		}
		response.setStatus(HttpStatus.CREATED.value());
		return Map.of("data", added, "meta",
				meta(Map.of("created", added.size(), "not_created", 0, "valid", added.size(), "invalid", 0)));
	}

	@DeleteMapping("/connections/all")
	Map<String, Object> hangUp(HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.STREAM);
		return Map.of("data", Map.of("successful_kills", this.stream.disconnect() ? 1 : 0, "failed_kills", 0));
	}

	private Map<String, Object> meta(Map<String, Object> summary) {
		return Map.of("sent", this.clock.instant().toString(), "summary", summary);
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map((each) -> each.asString("")).toList();
	}

	private static Map<String, Object> json(Rule rule) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", rule.id());
		json.put("value", rule.value());
		String tag = rule.tag();
		if (tag != null) {
			json.put("tag", tag);
		}
		return json;
	}

}
