package ai.aigg.insights.model.program;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What values a field of a signature takes; named as Python spells it, because that is
 * what the prompt says.
 */
public sealed interface FieldType {

	/**
	 * Reads a type as Python spells it: {@code str}, {@code int}, {@code float},
	 * {@code bool}, {@code Any}, {@code list}, {@code dict}, {@code tuple[…]},
	 * {@code Literal[…]}, {@code Union[…]}, and lists, maps and unions of them.
	 * @param spelling the type's name
	 * @throws UnsupportedTypeException with the reason, for any other type
	 */
	static FieldType of(String spelling) {
		return new TypeSpelling(spelling).read();
	}

	/**
	 * A type of a shape of its own, such as a list of objects.
	 * @param name its name in the prompt
	 * @param schema its JSON schema, as pydantic makes it
	 * @throws UnsupportedTypeException for types of DSPy that are no plain data
	 */
	static FieldType shaped(String name, ObjectNode schema) {
		TypeSpelling.refuseForeign(name);
		return new Shaped(name, schema);
	}

	/** The type's name in the prompt. */
	String name();

	/** The JSON schema of its values, as pydantic makes it. */
	ObjectNode schema();

	/** Whether a missing value may be read as none. */
	default boolean allowsNone() {
		return false;
	}

	/** Text, taken as it is. */
	record Text() implements FieldType {

		@Override
		public String name() {
			return "str";
		}

		@Override
		public ObjectNode schema() {
			return JsonNodeFactory.instance.objectNode().put("type", "string");
		}

	}

	/**
	 * One of some literals, to be matched exactly.
	 *
	 * @param values texts, whole numbers and truth values
	 */
	record Choice(List<JsonNode> values) implements FieldType {

		public Choice {
			values = List.copyOf(values);
		}

		@Override
		public String name() {
			return "Literal[" + String.join(", ", this.values.stream().map(PythonText::literal).toList()) + "]";
		}

		@Override
		public ObjectNode schema() {
			return Schemas.literals(this.values);
		}

	}

	/**
	 * A member of a Python enumeration, by its value or else by its name.
	 *
	 * @param name the enumeration's name
	 * @param members its members in order
	 */
	record Members(String name, List<Member> members) implements FieldType {

		public Members {
			members = List.copyOf(members);
		}

		@Override
		public ObjectNode schema() {
			return Schemas.literals(this.members.stream().map(Member::value).toList()).put("title", this.name);
		}

		/**
		 * A member.
		 *
		 * @param name its name
		 * @param value its value
		 */
		public record Member(String name, JsonNode value) {
		}

	}

	/**
	 * Anything else that a JSON schema describes.
	 *
	 * @param name the type's name in the prompt
	 * @param schema the JSON schema of its values
	 */
	record Shaped(String name, ObjectNode schema) implements FieldType {

		@Override
		public boolean allowsNone() {
			return Schemas.allowsNone(this.schema);
		}

	}

}
