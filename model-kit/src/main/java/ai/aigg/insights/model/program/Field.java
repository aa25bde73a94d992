package ai.aigg.insights.model.program;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a signature.
 *
 * @param name its name, as the prompt and the answer carry it
 * @param role whether it is given or asked for
 * @param type what values it takes
 * @param description what the prompt says about it; {@code ${name}} says nothing
 * @param prefix stored with a program and shown by neither adapter
 * @param constraints what the prompt says about limits, {@code null} if nothing
 * @param fallback the value where an answer leaves the field out, {@code null} if there
 * is none
 */
public record Field(String name, Role role, FieldType type, String description, String prefix,
		@Nullable String constraints, @Nullable JsonNode fallback) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

	public Field {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("A field's name is a word of at most 64 letters, not '" + name + "'");
		}
	}

	static Field of(String name, Role role, FieldType type, String description) {
		return new Field(name, role, type, description, PythonText.title(name) + ":", null, null);
	}

	Field describedAs(String newDescription, String newPrefix) {
		return new Field(this.name, this.role, this.type, newDescription, newPrefix, this.constraints, this.fallback);
	}

	boolean isDescribed() {
		return !this.description.equals(placeholder());
	}

	String placeholder() {
		return "${" + this.name + "}";
	}

	/** Whether a field is given or asked for. */
	public enum Role {

		/** We give it. */
		INPUT,
		/** The model answers it. */
		OUTPUT

	}

}
