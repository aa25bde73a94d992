package ai.aigg.insights.model.program;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * How a signature becomes messages, and a model's answer becomes values: the same as
 * DSPy's adapter of the same name in 3.x.
 */
public sealed interface Adapter permits ChatAdapter, JsonAdapter {

	/** Sections under headers such as {@code [[ ## answer ## ]]}. */
	static Adapter chat() {
		return new ChatAdapter();
	}

	/** Inputs in sections, outputs as one JSON object. */
	static Adapter json() {
		return new JsonAdapter();
	}

	/**
	 * Reads what a model answered.
	 * @param signature what was asked
	 * @param answer the model's text
	 * @return a value for each output, in the signature's order
	 * @throws AnswerFormatException when the text holds no such values; the message names
	 * the field and repeats nothing of the text
	 */
	ObjectNode parse(Signature signature, String answer);

	/**
	 * Renders the messages for a model.
	 * @param predictor signature and demonstrations
	 * @param inputs values of the inputs; one that is not there is left out
	 */
	default List<Message> render(Predictor predictor, ObjectNode inputs) {
		Signature signature = predictor.signature();
		List<Message> messages = new ArrayList<>();
		messages.add(new Message(Message.Role.SYSTEM, SystemText.of(signature, structure(signature))));
		for (Demonstration each : Demonstration.inOrder(predictor)) {
			messages.add(new Message(Message.Role.USER, InputText.of(signature, each.values(), each.preface(), "")));
			messages.add(new Message(Message.Role.ASSISTANT, answer(signature, each)));
		}
		messages
			.add(new Message(Message.Role.USER, InputText.of(signature, inputs, "", outputRequirements(signature))));
		return List.copyOf(messages);
	}

	/** What the system message says about the structure of inputs and outputs. */
	String structure(Signature signature);

	/** The last words of the request. */
	String outputRequirements(Signature signature);

	/** How the model should have answered a demonstration. */
	String answer(Signature signature, Demonstration demonstration);

}
