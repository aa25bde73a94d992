package ai.aigg.insights.model.program;

import tools.jackson.databind.JsonNode;

/**
 * JSON as Python's {@code json.dumps} writes it, without escaping what is not ASCII.
 */
final class PythonJson {

	private static final int INDENT = 2;

	private final StringBuilder text = new StringBuilder();

	private final boolean indented;

	private PythonJson(boolean indented) {
		this.indented = indented;
	}

	/** On one line, with a space after commas and colons. */
	static String dumps(JsonNode value) {
		return new PythonJson(false).write(value, 0);
	}

	/** With {@code indent=2}. */
	static String indented(JsonNode value) {
		return new PythonJson(true).write(value, 0);
	}

	private String write(JsonNode value, int depth) {
		append(value, depth);
		return this.text.toString();
	}

	private void append(JsonNode value, int depth) {
		if (value.isObject()) {
			open('{', value.isEmpty(), depth);
			boolean first = true;
			for (var each : value.properties()) {
				separate(first, depth);
				string(each.getKey());
				this.text.append(": ");
				append(each.getValue(), depth + 1);
				first = false;
			}
			close('}', value.isEmpty(), depth);
		}
		else if (value.isArray()) {
			open('[', value.isEmpty(), depth);
			boolean first = true;
			for (JsonNode each : value) {
				separate(first, depth);
				append(each, depth + 1);
				first = false;
			}
			close(']', value.isEmpty(), depth);
		}
		else if (value.isString()) {
			string(value.asString());
		}
		else if (value.isNumber()) {
			this.text.append(switch (PythonText.number(value)) {
				case "nan" -> "NaN";
				case "inf" -> "Infinity";
				case "-inf" -> "-Infinity";
				case String number -> number;
			});
		}
		else {
			this.text.append(value);
		}
	}

	private void open(char bracket, boolean empty, int depth) {
		this.text.append(bracket);
		if (this.indented && !empty) {
			line(depth + 1);
		}
	}

	private void separate(boolean first, int depth) {
		if (first) {
			return;
		}
		this.text.append(',');
		if (this.indented) {
			line(depth + 1);
		}
		else {
			this.text.append(' ');
		}
	}

	private void close(char bracket, boolean empty, int depth) {
		if (this.indented && !empty) {
			line(depth);
		}
		this.text.append(bracket);
	}

	private void line(int depth) {
		this.text.append('\n').repeat(' ', depth * INDENT);
	}

	private void string(String value) {
		this.text.append('"');
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			switch (character) {
				case '"' -> this.text.append("\\\"");
				case '\\' -> this.text.append("\\\\");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				case '\t' -> this.text.append("\\t");
				case '\b' -> this.text.append("\\b");
				case '\f' -> this.text.append("\\f");
				default -> {
					if (character < ' ') {
						this.text.append("\\u%04x".formatted((int) character));
					}
					else {
						this.text.append(character);
					}
				}
			}
		}
		this.text.append('"');
	}

}
