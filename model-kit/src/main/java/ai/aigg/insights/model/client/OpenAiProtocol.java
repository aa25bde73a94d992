package ai.aigg.insights.model.client;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's chat completions.
 */
final class OpenAiProtocol implements Protocol {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final ModelSettings settings;

	OpenAiProtocol(ModelSettings settings) {
		this.settings = settings;
	}

	@Override
	public String path() {
		return "/chat/completions";
	}

	@Override
	public Map<String, String> headers() {
		return Map.of("Authorization", "Bearer " + this.settings.key());
	}

	@Override
	public ObjectNode body(ModelRequest request) {
		ObjectNode body = NODES.objectNode().put("model", this.settings.model()).put("stream", false);
		body.put(this.settings.maxTokensField(), this.settings.maxTokens());
		if (this.settings.temperature() != null) {
			body.put("temperature", this.settings.temperature());
		}
		ArrayNode messages = body.putArray("messages");
		request.messages()
			.forEach((each) -> messages
				.add(NODES.objectNode().put("role", each.role().text()).put("content", each.content())));
		if (request.schema() != null) {
			ObjectNode schema = NODES.objectNode().put("name", "answer").put("strict", true);
			schema.set("schema", request.schema());
			body.putObject("response_format").put("type", "json_schema").set("json_schema", schema);
		}
		else if (request.form() == AnswerForm.OBJECT) {
			body.putObject("response_format").put("type", "json_object");
		}
		return body;
	}

	@Override
	public Said read(JsonNode body) {
		JsonNode choice = body.path("choices").path(0);
		JsonNode message = choice.path("message");
		String model = body.path("model").asString(this.settings.model());
		int input = body.path("usage").path("prompt_tokens").asInt(0);
		int output = body.path("usage").path("completion_tokens").asInt(0);
		Usage usage = new Usage(input, output, this.settings.cost(model, input, output));
		if (!message.isObject()) {
			throw new ModelException.Malformed("The answer has no message", usage, null);
		}
		String end = choice.path("finish_reason").asString("");
		if (!message.path("refusal").asString("").isEmpty() || end.equals("content_filter")) {
			throw new ModelException.Refused("The model does not want to answer", usage);
		}
		if (end.equals("length")) {
			throw new ModelException.Malformed("The answer was cut off at " + this.settings.maxTokens() + " tokens",
					usage, null);
		}
		return new Said(text(message.path("content")), model, usage);
	}

	private static String text(JsonNode content) {
		if (!content.isArray()) {
			return content.asString("");
		}
		StringBuilder text = new StringBuilder();
		content.forEach((part) -> text.append(part.path("text").asString("")));
		return text.toString();
	}

}
