package ai.aigg.insights.model.client;

import java.util.Map;

import ai.aigg.insights.model.program.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anthropic's messages. No form of answer is enforced.
 */
final class AnthropicProtocol implements Protocol {

	private static final String VERSION = "2023-06-01";

	private final ModelSettings settings;

	AnthropicProtocol(ModelSettings settings) {
		this.settings = settings;
	}

	@Override
	public String path() {
		return "/v1/messages";
	}

	@Override
	public Map<String, String> headers() {
		return Map.of("x-api-key", this.settings.key(), "anthropic-version", VERSION);
	}

	@Override
	public ObjectNode body(ModelRequest request) {
		ObjectNode body = JsonNodeFactory.instance.objectNode()
			.put("model", this.settings.model())
			.put("max_tokens", this.settings.maxTokens());
		if (this.settings.temperature() != null) {
			body.put("temperature", this.settings.temperature());
		}
		StringBuilder system = new StringBuilder();
		ArrayNode messages = body.putArray("messages");
		for (Message each : request.messages()) {
			if (each.role() == Message.Role.SYSTEM) {
				system.append(system.isEmpty() ? "" : "\n\n").append(each.content());
			}
			else {
				// A message of the assistant must not end in white space.
				messages.addObject().put("role", each.role().text()).put("content", each.content().strip());
			}
		}
		return body.put("system", system.toString());
	}

	@Override
	public Said read(JsonNode body) {
		String model = body.path("model").asString(this.settings.model());
		JsonNode used = body.path("usage");
		int input = used.path("input_tokens").asInt(0) + used.path("cache_creation_input_tokens").asInt(0)
				+ used.path("cache_read_input_tokens").asInt(0);
		int output = used.path("output_tokens").asInt(0);
		Usage usage = new Usage(input, output, this.settings.cost(model, input, output));
		switch (body.path("stop_reason").asString("")) {
			case "refusal" -> throw new ModelException.Refused("The model does not want to answer", usage);
			case "max_tokens" -> throw new ModelException.Malformed(
					"The answer was cut off at " + this.settings.maxTokens() + " tokens", usage, null);
			default -> {
			}
		}
		if (!body.path("content").isArray()) {
			throw new ModelException.Malformed("The answer has no content", usage, null);
		}
		StringBuilder text = new StringBuilder();
		body.path("content").forEach((part) -> text.append(part.path("text").asString("")));
		return new Said(text.toString(), model, usage);
	}

}
