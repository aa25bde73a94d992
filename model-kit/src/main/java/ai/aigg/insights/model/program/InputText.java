package ai.aigg.insights.model.program;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A user message: the inputs in sections.
 */
final class InputText {

	private InputText() {
	}

	static String of(Signature signature, ObjectNode values, String preface, String lastWords) {
		List<String> parts = new ArrayList<>();
		parts.add(preface);
		for (Field field : signature.inputs()) {
			JsonNode value = values.get(field.name());
			if (value != null) {
				parts.add(section(field.name(), text(field, value)));
			}
		}
		if (!lastWords.isEmpty()) {
			parts.add(lastWords);
		}
		return PythonText.strip(String.join("\n\n", parts));
	}

	static String section(String name, String value) {
		return "[[ ## " + name + " ## ]]\n" + value;
	}

	/** A value as the prompt shows it. */
	static String text(Field field, JsonNode value) {
		if (value.isArray() && field.type() instanceof FieldType.Text) {
			return passages(value);
		}
		return value.isContainer() ? PythonJson.dumps(value) : PythonText.str(value);
	}

	private static String passages(JsonNode list) {
		if (list.isEmpty()) {
			return "N/A";
		}
		if (list.size() == 1) {
			return passage(list.path(0));
		}
		List<String> lines = new ArrayList<>();
		for (JsonNode each : list) {
			lines.add("[" + (lines.size() + 1) + "] " + passage(each));
		}
		return String.join("\n", lines);
	}

	private static String passage(JsonNode value) {
		String text = PythonText.str(value);
		if (!text.contains("\n") && !text.contains("«") && !text.contains("»")) {
			return "«" + text + "»";
		}
		return "«««\n    " + text.replace("\n", "\n    ") + "\n»»»";
	}

}
