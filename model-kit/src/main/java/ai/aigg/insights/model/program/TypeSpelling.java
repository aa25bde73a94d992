package ai.aigg.insights.model.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a type as Python spells it.
 */
final class TypeSpelling {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final int DEEPEST = 8;

	private static final int LONGEST = 2_000;

	/** Types of DSPy that reach the model as something else than text. */
	private static final Set<String> FOREIGN = Set.of("Image", "Audio", "File", "Document", "History", "Tool",
			"ToolCalls", "Citations", "Code", "Reasoning");

	private static final Map<String, String> SIMPLE = Map.of("str", "string", "int", "integer", "float", "number",
			"bool", "boolean", "NoneType", "null", "None", "null");

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

	private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

	private final String text;

	private int at;

	TypeSpelling(String text) {
		if (text.length() > LONGEST) {
			throw new UnsupportedTypeException("a type's name has at most " + LONGEST + " characters");
		}
		this.text = text;
	}

	static void refuseForeign(String name) {
		Matcher names = NAME.matcher(name);
		while (names.find()) {
			String each = names.group();
			if (FOREIGN.contains(each) || each.startsWith("Code_")) {
				throw new UnsupportedTypeException(
						"'" + each + "' is a type of DSPy that is no plain data; our signatures carry plain data only");
			}
		}
	}

	FieldType read() {
		if (this.text.equals("str")) {
			return new FieldType.Text();
		}
		if (this.text.startsWith("Literal[")) {
			this.at = "Literal".length();
			FieldType choice = new FieldType.Choice(literals());
			end();
			return choice;
		}
		ObjectNode schema = schema(0);
		end();
		return new FieldType.Shaped(this.text, schema);
	}

	private ObjectNode schema(int depth) {
		if (depth > DEEPEST) {
			throw new UnsupportedTypeException("'" + this.text + "' is nested too deeply");
		}
		String name = take(NAME);
		String simple = SIMPLE.get(name);
		if (simple != null) {
			return Schemas.typed(simple);
		}
		return switch (name) {
			case "Any" -> NODES.objectNode();
			case "Literal" -> Schemas.literals(literals());
			case "list", "List" -> Schemas.list(bracketed() ? only(arguments(depth), 1).getLast() : NODES.objectNode());
			case "dict", "Dict" -> Schemas.map(bracketed() ? map(arguments(depth)) : NODES.objectNode());
			case "tuple", "Tuple" -> Schemas.tuple(arguments(depth));
			case "Union", "UnionType" -> Schemas.anyOf(arguments(depth));
			case "Optional" -> Schemas.anyOf(List.of(only(arguments(depth), 1).getFirst(), Schemas.typed("null")));
			default -> {
				refuseForeign(name);
				throw new UnsupportedTypeException("'" + name + "' is not known here without its JSON schema");
			}
		};
	}

	private ObjectNode map(List<ObjectNode> arguments) {
		if (!only(arguments, 2).getFirst().equals(Schemas.typed("string"))) {
			throw new UnsupportedTypeException("the keys of '" + this.text + "' are no texts");
		}
		return arguments.getLast();
	}

	private List<ObjectNode> only(List<ObjectNode> arguments, int count) {
		if (arguments.size() != count) {
			throw new UnsupportedTypeException("'" + this.text + "' has a wrong number of types in brackets");
		}
		return arguments;
	}

	private boolean bracketed() {
		return this.at < this.text.length() && this.text.charAt(this.at) == '[';
	}

	private List<ObjectNode> arguments(int depth) {
		List<ObjectNode> arguments = new ArrayList<>();
		expect('[');
		do {
			arguments.add(schema(depth + 1));
		}
		while (comma());
		expect(']');
		return arguments;
	}

	private List<JsonNode> literals() {
		List<JsonNode> values = new ArrayList<>();
		expect('[');
		do {
			values.add(literal());
		}
		while (comma());
		expect(']');
		return values;
	}

	private JsonNode literal() {
		Matcher quoted = QUOTED.matcher(this.text).region(this.at, this.text.length());
		if (quoted.lookingAt()) {
			this.at = quoted.end();
			String inner = (quoted.group(1) != null) ? quoted.group(1) : quoted.group(2);
			return NODES.stringNode(inner.replaceAll("\\\\(.)", "$1"));
		}
		if (this.text.startsWith("True", this.at) || this.text.startsWith("False", this.at)) {
			return NODES.booleanNode(take(NAME).equals("True"));
		}
		return NODES.numberNode(Long.parseLong(take(NUMBER)));
	}

	private boolean comma() {
		if (this.text.startsWith(", ", this.at)) {
			this.at += 2;
			return true;
		}
		return false;
	}

	private String take(Pattern pattern) {
		Matcher matcher = pattern.matcher(this.text).region(this.at, this.text.length());
		if (!matcher.lookingAt()) {
			throw unreadable();
		}
		this.at = matcher.end();
		return matcher.group();
	}

	private void expect(char character) {
		if (this.at >= this.text.length() || this.text.charAt(this.at) != character) {
			throw unreadable();
		}
		this.at++;
	}

	private void end() {
		if (this.at != this.text.length()) {
			throw unreadable();
		}
	}

	private UnsupportedTypeException unreadable() {
		return new UnsupportedTypeException("'" + this.text + "' is no type at character " + this.at);
	}

}
