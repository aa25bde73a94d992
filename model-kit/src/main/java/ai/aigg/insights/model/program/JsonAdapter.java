package ai.aigg.insights.model.program;

import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * DSPy's JSON adapter: inputs in sections, outputs as one JSON object.
 */
final class JsonAdapter implements Adapter {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	@Override
	public String structure(Signature signature) {
		ObjectNode outputs = NODES.objectNode();
		signature.outputs().forEach((field) -> outputs.put(field.name(), OutputNote.placeholder(field)));
		List<String> parts = List.of(ChatAdapter.OPENING, "Inputs will have the following structure:",
				ChatAdapter.placeholders(signature.inputs()),
				"Outputs will be a JSON object with the following fields.", PythonJson.indented(outputs));
		return PythonText.strip(String.join("\n\n", parts));
	}

	@Override
	public String outputRequirements(Signature signature) {
		return "Respond with a JSON object in the following order of fields: " + signature.outputs()
			.stream()
			.map((field) -> "`" + field.name() + "`" + OutputNote.demand(field))
			.collect(Collectors.joining(", then ")) + ".";
	}

	@Override
	public String answer(Signature signature, Demonstration demonstration) {
		JsonNode absent = NODES.stringNode(Demonstration.NOT_SUPPLIED);
		ObjectNode outputs = NODES.objectNode();
		signature.outputs().forEach((field) -> outputs.set(field.name(), demonstration.valueOr(field, absent)));
		return PythonJson.indented(outputs);
	}

	@Override
	public ObjectNode parse(Signature signature, String answer) {
		JsonNode object = LooseJson.read(answer);
		if (!object.isObject()) {
			throw new AnswerFormatException("it is no JSON object");
		}
		ObjectNode values = NODES.objectNode();
		for (Field field : signature.outputs()) {
			JsonNode value = object.get(field.name());
			values.set(field.name(), (value != null) ? AnswerValue.read(field, value) : AnswerValue.missing(field));
		}
		return values;
	}

}
