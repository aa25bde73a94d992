package ai.aigg.insights.model.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.model.program.Field.Role;

/**
 * What a prompt is given and what it has to answer.
 *
 * @param instructions the task in words
 * @param fields inputs first, then outputs, in the order in which DSPy has them
 */
public record Signature(String instructions, List<Field> fields) {

	private static final int MOST_FIELDS = 50;

	public Signature {
		fields = List.copyOf(fields);
		if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
			throw new IllegalArgumentException("A signature has 1 to " + MOST_FIELDS + " fields");
		}
		Set<String> names = new HashSet<>();
		boolean answering = false;
		for (Field field : fields) {
			if (!names.add(field.name())) {
				throw new IllegalArgumentException("The field '" + field.name() + "' is there twice");
			}
			if (answering && field.role() == Role.INPUT) {
				throw new IllegalArgumentException("Inputs come before outputs, so '" + field.name() + "' is too late");
			}
			answering = field.role() == Role.OUTPUT;
		}
	}

	/**
	 * Begins a signature.
	 * @param instructions the task in words
	 */
	public static Builder of(String instructions) {
		return new Builder(instructions);
	}

	/** The fields that are given. */
	public List<Field> inputs() {
		return this.fields.stream().filter((field) -> field.role() == Role.INPUT).toList();
	}

	/** The fields that are asked for. */
	public List<Field> outputs() {
		return this.fields.stream().filter((field) -> field.role() == Role.OUTPUT).toList();
	}

	/**
	 * Collects the fields of a signature.
	 */
	public static final class Builder {

		private final String instructions;

		private final List<Field> fields = new ArrayList<>();

		private Builder(String instructions) {
			this.instructions = instructions;
		}

		/** Adds an input, whose type is spelled as in Python. */
		public Builder input(String name, String type, String description) {
			return field(Field.of(name, Role.INPUT, FieldType.of(type), description));
		}

		/** Adds an output, whose type is spelled as in Python. */
		public Builder output(String name, String type, String description) {
			return field(Field.of(name, Role.OUTPUT, FieldType.of(type), description));
		}

		/** Adds a field. */
		public Builder field(Field field) {
			this.fields.add(field);
			return this;
		}

		/** The signature. */
		public Signature build() {
			return new Signature(this.instructions, this.fields);
		}

	}

}
