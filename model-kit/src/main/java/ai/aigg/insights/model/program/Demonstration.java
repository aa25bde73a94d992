package ai.aigg.insights.model.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example in a prompt.
 *
 * @param values its values by field name; names that are no fields are ignored
 * @param preface what the prompt says before it
 */
record Demonstration(ObjectNode values, String preface) {

	private static final String INCOMPLETE = "This is an example of the task, though some input or output fields are "
			+ "not supplied.";

	/** What stands for an output that a demonstration does not have. */
	static final String NOT_SUPPLIED = "Not supplied for this particular example. ";

	/** A program's demonstrations as DSPy shows them: incomplete ones first. */
	static List<Demonstration> inOrder(Predictor predictor) {
		Signature signature = predictor.signature();
		List<Demonstration> ordered = new ArrayList<>();
		Predicate<ObjectNode> complete = (
				values) -> signature.fields().stream().allMatch((field) -> values.hasNonNull(field.name()));
		predictor.demonstrations()
			.stream()
			.filter(complete.negate())
			.filter((values) -> hasAny(signature.inputs(), values) && hasAny(signature.outputs(), values))
			.forEach((values) -> ordered.add(new Demonstration(values, INCOMPLETE)));
		predictor.demonstrations()
			.stream()
			.filter(complete)
			.forEach((values) -> ordered.add(new Demonstration(values, "")));
		return ordered;
	}

	/** The value of a field, or that there is none. */
	JsonNode valueOr(Field field, JsonNode absent) {
		JsonNode value = this.values.get(field.name());
		return (value != null) ? value : absent;
	}

	private static boolean hasAny(List<Field> fields, ObjectNode values) {
		return fields.stream().anyMatch((field) -> values.has(field.name()));
	}

}
