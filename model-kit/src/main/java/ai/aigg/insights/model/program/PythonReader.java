package ai.aigg.insights.model.program;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a value as Python writes it; or, unless told to be exact, anything that resembles
 * one.
 */
final class PythonReader {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final int DEEPEST = 64;

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(?:0[xX][0-9a-fA-F]{1,15}|(?:\\d[\\d_]{0,99})?\\.?\\d[\\d_]{0,99}\\.?(?:[eE][+-]?\\d{1,3})?)"
				+ "(?![\\w.])");

	private static final Pattern WORD = Pattern.compile("[^,:\\[\\]{}()\\n]+");

	private static final Map<String, JsonNode> NAMED = Map.of("True", NODES.booleanNode(true), "true",
			NODES.booleanNode(true), "False", NODES.booleanNode(false), "false", NODES.booleanNode(false), "None",
			NODES.nullNode(), "null", NODES.nullNode());

	private final String text;

	private final boolean exact;

	private int at;

	PythonReader(String text, boolean exact) {
		this.text = text;
		this.exact = exact;
	}

	/** The only value of the text; several between commas are a list. */
	JsonNode wholeText() {
		JsonNode first = value();
		spaces();
		if (peek() != ',') {
			return end(first);
		}
		ArrayNode tuple = NODES.arrayNode();
		tuple.add(first);
		while (take(',')) {
			spaces();
			if (this.at < this.text.length()) {
				tuple.add(value());
				spaces();
			}
		}
		return end(tuple);
	}

	JsonNode value() {
		return value(0);
	}

	private JsonNode end(JsonNode value) {
		if (this.at < this.text.length()) {
			throw new Unreadable();
		}
		return value;
	}

	private JsonNode value(int depth) {
		if (depth > DEEPEST) {
			throw new Unreadable();
		}
		spaces();
		char next = peek();
		return switch (next) {
			case '{' -> object(depth);
			case '[' -> list(']', depth);
			case '(' -> list(')', depth);
			case '"', '\'' -> NODES.stringNode(quoted(next));
			default -> plain();
		};
	}

	private ObjectNode object(int depth) {
		ObjectNode object = NODES.objectNode();
		this.at++;
		for (spaces(); !take('}'); spaces()) {
			if (missing()) {
				return object;
			}
			String name = (peek() == '"' || peek() == '\'') ? quoted(peek()) : PythonText.str(plain());
			spaces();
			if (!take(':')) {
				throw new Unreadable();
			}
			object.set(name, value(depth + 1));
			separator('}');
		}
		return object;
	}

	private ArrayNode list(char close, int depth) {
		ArrayNode list = NODES.arrayNode();
		this.at++;
		for (spaces(); !take(close); spaces()) {
			if (missing()) {
				return list;
			}
			list.add(value(depth + 1));
			separator(close);
		}
		return list;
	}

	private void separator(char close) {
		spaces();
		if (!take(',') && peek() != close && (this.exact || this.at < this.text.length())) {
			throw new Unreadable();
		}
	}

	private boolean missing() {
		if (this.at < this.text.length()) {
			return false;
		}
		if (this.exact) {
			throw new Unreadable();
		}
		return true;
	}

	private String quoted(char quote) {
		StringBuilder inner = new StringBuilder();
		for (this.at++; this.at < this.text.length(); this.at++) {
			char character = this.text.charAt(this.at);
			if (character == quote) {
				this.at++;
				return inner.toString();
			}
			inner.append((character == '\\') ? escaped() : character);
		}
		if (this.exact) {
			throw new Unreadable();
		}
		return inner.toString().stripTrailing();
	}

	private char escaped() {
		this.at++;
		char character = peek();
		if (character == 'u' && this.at + 4 < this.text.length()) {
			try {
				char unicode = (char) Integer.parseInt(this.text.substring(this.at + 1, this.at + 5), 16);
				this.at += 4;
				return unicode;
			}
			catch (NumberFormatException ex) {
				// Then it is a plain u.
				return character;
			}
		}
		return switch (character) {
			case 'n' -> '\n';
			case 't' -> '\t';
			case 'r' -> '\r';
			case 'b' -> '\b';
			case 'f' -> '\f';
			default -> character;
		};
	}

	private JsonNode plain() {
		Matcher number = NUMBER.matcher(this.text).region(this.at, this.text.length()).useTransparentBounds(true);
		if (number.lookingAt()) {
			this.at = number.end();
			return PythonNumber.of(number.group(), this.exact);
		}
		Matcher word = WORD.matcher(this.text).region(this.at, this.text.length());
		if (!word.lookingAt()) {
			throw new Unreadable();
		}
		this.at = word.end();
		String trimmed = word.group().strip();
		JsonNode named = NAMED.get(trimmed);
		boolean isPython = named != null && Character.isUpperCase(trimmed.charAt(0));
		if (this.exact && !isPython) {
			throw new Unreadable();
		}
		return (named != null) ? named : NODES.stringNode(trimmed);
	}

	private void spaces() {
		while (this.at < this.text.length() && Character.isWhitespace(this.text.charAt(this.at))) {
			this.at++;
		}
	}

	private char peek() {
		return (this.at < this.text.length()) ? this.text.charAt(this.at) : '\0';
	}

	private boolean take(char character) {
		if (peek() != character || this.at >= this.text.length()) {
			return false;
		}
		this.at++;
		return true;
	}

	/**
	 * The text is no value.
	 */
	static final class Unreadable extends RuntimeException {

		Unreadable() {
			super("no value", null, false, false);
		}

	}

}
