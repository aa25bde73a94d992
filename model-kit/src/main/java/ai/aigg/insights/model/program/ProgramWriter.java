package ai.aigg.insights.model.program;

import java.util.Map;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a program in the shape in which DSPy saves one.
 */
final class ProgramWriter {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private ProgramWriter() {
	}

	static ObjectNode write(Map<String, Predictor> predictors, ObjectNode metadata) {
		ObjectNode saved = NODES.objectNode();
		predictors.forEach((path, predictor) -> {
			if (path.equals(Program.BARE)) {
				saved.setAll(state(predictor));
			}
			else {
				saved.set(path, state(predictor));
			}
		});
		saved.set("metadata", metadata);
		return saved;
	}

	private static ObjectNode state(Predictor predictor) {
		ObjectNode state = NODES.objectNode();
		state.set("traces", NODES.arrayNode());
		state.set("train", NODES.arrayNode());
		ArrayNode demonstrations = NODES.arrayNode();
		predictor.demonstrations().forEach(demonstrations::add);
		state.set("demos", demonstrations);
		ObjectNode signature = NODES.objectNode().put("instructions", predictor.signature().instructions());
		ArrayNode fields = NODES.arrayNode();
		predictor.signature()
			.fields()
			.forEach((field) -> fields
				.add(NODES.objectNode().put("prefix", field.prefix()).put("description", field.description())));
		signature.set("fields", fields);
		state.set("signature", signature);
		state.set("lm", predictor.model());
		return state;
	}

}
