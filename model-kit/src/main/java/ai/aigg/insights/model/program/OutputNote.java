package ai.aigg.insights.model.program;

import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * What a prompt says about the form of an output's value.
 */
final class OutputNote {

	private static final String NOTE = "        # note: the value you produce ";

	private OutputNote() {
	}

	/** A placeholder with its note. */
	static String placeholder(Field field) {
		String placeholder = "{" + field.name() + "}";
		if (field.role() == Field.Role.INPUT) {
			return placeholder;
		}
		return switch (field.type()) {
			case FieldType.Text text -> placeholder;
			case FieldType.Choice choice ->
				placeholder + NOTE + "must exactly match (no extra characters) one of: " + values(choice.values());
			case FieldType.Members members -> placeholder + NOTE + "must be one of: "
					+ values(members.members().stream().map(FieldType.Members.Member::value).toList());
			case FieldType.Shaped shaped -> placeholder + NOTE + shape(shaped);
		};
	}

	/** What the request says about the type of an output, nothing for text. */
	static String demand(Field field) {
		return (field.type() instanceof FieldType.Text) ? ""
				: " (must be formatted as a valid Python " + field.type().name() + ")";
	}

	private static String shape(FieldType.Shaped shaped) {
		return switch (shaped.name()) {
			case "bool" -> "must be True or False";
			case "int", "float" -> "must be a single " + shaped.name() + " value";
			default -> "must adhere to the JSON schema: " + PythonJson.dumps(Schemas.ordered(shaped.schema()));
		};
	}

	private static String values(List<JsonNode> values) {
		return values.stream().map(PythonText::str).collect(Collectors.joining("; "));
	}

}
