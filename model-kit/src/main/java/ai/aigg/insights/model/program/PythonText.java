package ai.aigg.insights.model.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import tools.jackson.databind.JsonNode;

/**
 * Values and texts as Python writes and splits them.
 */
final class PythonText {

	private static final String LINE_BREAKS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

	private PythonText() {
	}

	/** What {@code str()} makes of a value. */
	static String str(JsonNode value) {
		return value.isString() ? value.asString() : repr(value);
	}

	/** A literal inside the name of a type. */
	static String literal(JsonNode value) {
		if (!value.isString()) {
			return str(value);
		}
		String text = value.asString();
		if (text.contains("'") && !text.contains("\"")) {
			return "\"" + text + "\"";
		}
		return "'" + text.replace("'", "\\'") + "'";
	}

	/** What {@code repr()} makes of a value. */
	static String repr(JsonNode value) {
		if (value.isString()) {
			return quoted(value.asString());
		}
		if (value.isNull() || value.isMissingNode()) {
			return "None";
		}
		if (value.isBoolean()) {
			return value.booleanValue() ? "True" : "False";
		}
		if (value.isArray()) {
			StringJoiner list = new StringJoiner(", ", "[", "]");
			value.forEach((each) -> list.add(repr(each)));
			return list.toString();
		}
		if (value.isObject()) {
			StringJoiner dict = new StringJoiner(", ", "{", "}");
			value.properties().forEach((each) -> dict.add(quoted(each.getKey()) + ": " + repr(each.getValue())));
			return dict.toString();
		}
		return number(value);
	}

	static String number(JsonNode value) {
		if (value.isIntegralNumber()) {
			return value.bigIntegerValue().toString();
		}
		double number = value.doubleValue();
		if (Double.isNaN(number)) {
			return "nan";
		}
		if (Double.isInfinite(number)) {
			return (number > 0) ? "inf" : "-inf";
		}
		if (number == 0) {
			return (Double.compare(number, -0.0) == 0) ? "-0.0" : "0.0";
		}
		BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
		int exponent = exact.precision() - exact.scale() - 1;
		if (exponent >= -4 && exponent < 16) {
			String plain = exact.toPlainString();
			return plain.contains(".") ? plain : plain + ".0";
		}
		String digits = exact.unscaledValue().abs().toString();
		String mantissa = (digits.length() == 1) ? digits : digits.charAt(0) + "." + digits.substring(1);
		return "%s%se%s%02d".formatted((number < 0) ? "-" : "", mantissa, (exponent < 0) ? "-" : "+",
				Math.abs(exponent));
	}

	/** {@code str.strip()}, which takes more for space than Java does. */
	static String strip(String text) {
		int begin = 0;
		int end = text.length();
		while (begin < end && isSpace(text.charAt(begin))) {
			begin++;
		}
		while (end > begin && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(begin, end);
	}

	/** {@code str.splitlines()}. */
	static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		int begin = 0;
		for (int at = 0; at < text.length(); at++) {
			if (LINE_BREAKS.indexOf(text.charAt(at)) >= 0) {
				lines.add(text.substring(begin, at));
				if (text.startsWith("\r\n", at)) {
					at++;
				}
				begin = at + 1;
			}
		}
		if (begin < text.length()) {
			lines.add(text.substring(begin));
		}
		return lines;
	}

	/** The words of a field's name with capitals, as DSPy and pydantic make titles. */
	static String title(String name) {
		StringBuilder title = new StringBuilder();
		for (String word : name.split("_", -1)) {
			if (!word.isEmpty()) {
				title.append(title.isEmpty() ? "" : " ").append(word.substring(0, 1).toUpperCase(Locale.ROOT));
				title.append(word.substring(1));
			}
		}
		return title.toString();
	}

	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
	}

	private static String quoted(String text) {
		char quote = (text.contains("'") && !text.contains("\"")) ? '"' : '\'';
		StringBuilder quoted = new StringBuilder().append(quote);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '\n' -> quoted.append("\\n");
				case '\r' -> quoted.append("\\r");
				case '\t' -> quoted.append("\\t");
				case '\\' -> quoted.append("\\\\");
				default -> {
					if (character == quote) {
						quoted.append('\\').append(character);
					}
					else if (character < ' ' || character == 0x7f) {
						quoted.append("\\x%02x".formatted((int) character));
					}
					else {
						quoted.append(character);
					}
				}
			}
		}
		return quoted.append(quote).toString();
	}

}
