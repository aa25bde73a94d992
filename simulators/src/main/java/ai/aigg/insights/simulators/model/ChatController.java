package ai.aigg.insights.simulators.model;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.Seed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Chat completions as OpenAI-compatible servers answer them; the same messages always get
 * the same answer.
 */
@RestController
@RequestMapping("/model/v1")
class ChatController {

	private static final int CHARACTERS_PER_TOKEN = 4;

	private final Seed seed;

	private final Clock clock;

	private final Moods moods;

	ChatController(Seed seed, Clock clock, Moods moods) {
		this.seed = seed;
		this.clock = clock;
		this.moods = moods;
	}

	@PostMapping("/chat/completions")
	ResponseEntity<Map<String, Object>> complete(@RequestBody JsonNode body,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		if (authorization == null || !authorization.startsWith("Bearer ")) {
			return error(401, "You didn't provide an API key.", "invalid_api_key");
		}
		if (body.path("messages").isEmpty()) {
			return error(400, "Missing required parameter: 'messages'.", "missing_required_parameter");
		}
		if (body.path("stream").asBoolean(false)) {
			return error(400, "Streaming is not simulated; send \"stream\": false.", "unsupported_value");
		}
		String messages = body.path("messages").toString();
		Mood mood = this.moods.take().orElse(null);
		String content = content(body, mood, this.seed.random(messages));
		int prompt = Math.max(1, messages.length() / CHARACTERS_PER_TOKEN);
		int completion = Math.max(1, content.length() / CHARACTERS_PER_TOKEN);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("id", "chatcmpl-" + this.seed.id(messages));
		answer.put("object", "chat.completion");
		answer.put("created", this.clock.instant().getEpochSecond());
		answer.put("model", body.path("model").asString("simulated-model"));
		Map<String, Object> message = new LinkedHashMap<>(Map.of("role", "assistant", "content", content));
		if (mood == Mood.REFUSAL) {
			message.put("refusal", "I'm sorry, I can't help with that.");
		}
		answer.put("choices", List
			.of(Map.of("index", 0, "message", message, "finish_reason", (mood == Mood.CUT) ? "length" : "stop")));
		answer.put("usage",
				Map.of("prompt_tokens", prompt, "completion_tokens", completion, "total_tokens", prompt + completion));
		answer.put("system_fingerprint", "fp_simulated");
		return ResponseEntity.ok(answer);
	}

	private static String content(JsonNode body, @Nullable Mood mood, SplittableRandom random) {
		return switch (mood) {
			case MALFORMED -> "Well. " + Phrases.pick(random);
			case REFUSAL, EMPTY -> "";
			case CUT -> {
				String proper = content(body, random);
				yield proper.substring(0, proper.length() / 2);
			}
			case null -> content(body, random);
		};
	}

	private static String content(JsonNode body, SplittableRandom random) {
		JsonNode format = body.path("response_format");
		if (format.isMissingNode() && Sections.isWanted(body.path("messages"))) {
			return Sections.fill(body.path("messages"), random);
		}
		return switch (format.path("type").asString("text")) {
			case "json_schema" -> new SchemaFiller(format.path("json_schema").path("schema"), random).fill().toString();
			case "json_object" -> "{\"answer\":\"" + Phrases.pick(random) + "\"}";
			default -> Phrases.pick(random) + " " + Phrases.pick(random);
		};
	}

	private static ResponseEntity<Map<String, Object>> error(int status, String message, String code) {
		Map<String, Object> error = Map.of("message", message, "type", "invalid_request_error", "code", code);
		return ResponseEntity.status(status).body(Map.of("error", error));
	}

}
