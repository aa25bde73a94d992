package ai.aigg.insights.model.program;

import java.math.BigInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A number as Python writes it.
 */
final class PythonNumber {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final int HEXADECIMAL = 16;

	private PythonNumber() {
	}

	static JsonNode of(String written, boolean exact) {
		String number = written.replace("_", "");
		String digits = number.replaceFirst("^[+-]", "");
		if (digits.startsWith("0x") || digits.startsWith("0X")) {
			BigInteger value = new BigInteger(digits.substring(2), HEXADECIMAL);
			return NODES.numberNode(number.startsWith("-") ? value.negate() : value);
		}
		if (digits.chars().allMatch(Character::isDigit)) {
			if (exact && digits.length() > 1 && digits.startsWith("0")) {
				throw new PythonReader.Unreadable();
			}
			return NODES.numberNode(new BigInteger(number));
		}
		return NODES.numberNode(Double.parseDouble(number));
	}

}
