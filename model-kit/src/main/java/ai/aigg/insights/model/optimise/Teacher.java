package ai.aigg.insights.model.optimise;

import java.util.Optional;

import ai.aigg.insights.model.program.Predictor;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers examples, so that good answers become demonstrations.
 *
 * @param <E> the type of examples
 */
@FunctionalInterface
public interface Teacher<E> {

	/**
	 * Answers an example.
	 * @param prompt what to ask with
	 * @param example what to answer
	 * @return values of all inputs and outputs, or empty where the answer is not good
	 * enough to be shown
	 */
	Optional<ObjectNode> show(Predictor prompt, E example);

}
