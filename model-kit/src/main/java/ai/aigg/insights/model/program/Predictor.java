package ai.aigg.insights.model.program;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One prompt of a program.
 *
 * @param signature what it is given and asked for
 * @param demonstrations its examples, as saved
 * @param model the model it was compiled for, as saved; JSON null if none
 */
public record Predictor(Signature signature, List<ObjectNode> demonstrations, JsonNode model) {

	static final JsonNode NO_MODEL = JsonNodeFactory.instance.nullNode();

	private static final int MOST_DEMONSTRATIONS = 200;

	public Predictor {
		demonstrations = List.copyOf(demonstrations);
		if (demonstrations.size() > MOST_DEMONSTRATIONS) {
			throw new IllegalArgumentException("A prompt has at most " + MOST_DEMONSTRATIONS + " demonstrations");
		}
	}

	/** A prompt without examples. */
	public static Predictor of(Signature signature) {
		return new Predictor(signature, List.of(), NO_MODEL);
	}

	/** The same prompt with other examples. */
	public Predictor with(List<ObjectNode> newDemonstrations) {
		return new Predictor(this.signature, newDemonstrations, this.model);
	}

}
